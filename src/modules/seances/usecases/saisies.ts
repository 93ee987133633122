import { z } from 'zod';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zHeureCivile,
  zIdentifiant,
  zTexte,
  zTexteFacultatif,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { MODALITES } from '../domain/seance.ts';

export const zInstance = zIdentifiant<'InstanceId'>();
export const zSeance = zIdentifiant<'SeanceId'>();
export const zPoint = zIdentifiant<'PointId'>();
export const zParticipant = zIdentifiant<'ParticipantId'>();
export const zProposition = zIdentifiant<'PropositionId'>();
export const zScrutin = zIdentifiant<'ScrutinId'>();
export const zVote = zIdentifiant<'VoteId'>();
export const zDecision = zIdentifiant<'DecisionId'>();

/** A text that may be left out: '' then. */
export const zTexteOuRien = (max: number) =>
  zTexteFacultatif(max)
    .optional()
    .transform((texte) => texte ?? '');

const zAdresseWeb = zFacultatif(
  zTexte(400).refine((texte) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(texte), {
    error: 'Donnez une adresse complète, qui commence par https://.',
  }),
).transform((adresse) => adresse ?? null);

/** When and how a body meets. */
export const zRendez = {
  titre: zTexte(120, 'Donnez un titre, comme «\u00A0Assemblée générale ordinaire\u00A0».'),
  jour: zDateCivile,
  debut: zHeureCivile,
  fin: zHeureCivile,
  modalite: z.enum(MODALITES, { error: 'Dites comment on se réunit.' }),
  lieu: zTexteOuNull(200),
  adresseVisio: zAdresseWeb,
  documents: zTexteOuRien(2000),
};

/** A number of voices; empty is 0. */
export const zCompte = zFacultatif(zEntier({ min: 0, max: 10_000 })).transform((n) => n ?? 0);
