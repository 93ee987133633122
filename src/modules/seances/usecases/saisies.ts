import { z } from 'zod';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zHeureCivile,
  zIdentifiant,
  zTexte,
  zTexteFacultatif,
} from '#kernel/zod.ts';
import { MODALITES } from '../domain/seance.ts';

export const zInstance = zIdentifiant<'InstanceId'>();
export const zSeance = zIdentifiant<'SeanceId'>();
export const zPoint = zIdentifiant<'PointId'>();
export const zParticipant = zIdentifiant<'ParticipantId'>();
export const zProposition = zIdentifiant<'PropositionId'>();
export const zVote = zIdentifiant<'VoteId'>();
export const zDecision = zIdentifiant<'DecisionId'>();

/** A text that may be left out: null when empty. */
export const zTexteOuNull = (max: number) =>
  zTexteFacultatif(max)
    .optional()
    .transform((texte) => (texte ? texte : null));

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

/** Several choices: a list, or a form field sent once, several times, or not at all. */
export function zListe<T extends z.ZodType>(schema: T, max: number) {
  return z.preprocess(
    (valeur) => {
      if (valeur === undefined || valeur === '') return [];
      return Array.isArray(valeur) ? valeur : [valeur];
    },
    z.array(schema).max(max, { error: `Choisissez-en ${max} au plus.` }),
  );
}

/** A number of voices; empty is 0. */
export const zCompte = zFacultatif(zEntier({ min: 0, max: 10_000 })).transform((n) => n ?? 0);
