import { z } from 'zod';
import { CODES_DE_MISSIONS } from '#kernel/mission-du-journal.ts';
import { zFacultatif, zIdentifiant, zListe, zTexte, zTexteFacultatif } from '#kernel/zod.ts';
import { MODALITES } from '../domain/reunion.ts';

export const zGroupe = zIdentifiant<'GroupeId'>();
export const zPersonne = zIdentifiant<'PersonneId'>();
export const zSondage = zIdentifiant<'SondageId'>();
export const zCreneau = zIdentifiant<'CreneauId'>();
export const zInvitation = zIdentifiant<'InvitationId'>();
export const zReunion = zIdentifiant<'ReunionId'>();
export const zPoint = zIdentifiant<'PointId'>();
export const zAction = zIdentifiant<'ActionId'>();

export const zMission = z.enum(CODES_DE_MISSIONS, { error: 'Choisissez une mission.' });
export const zModalite = z.enum(MODALITES, { error: 'Choisissez comment on se réunit.' });
/** A line that may be left empty: null then. */
export const zLigne = (max: number) =>
  zFacultatif(zTexteFacultatif(max)).transform((texte) => texte || null);
export const zTitre = zTexte(120, 'Donnez un titre.');

/** Who is concerned: people of the directory, and guests typed one a line. */
export const zQui = {
  professionnels: zListe(zIdentifiant<'ProfessionnelId'>(), 500),
  invites: zFacultatif(zTexteFacultatif(20_000)).transform((texte) => texte ?? ''),
};
/** Of a document or a video room, elsewhere. */
export const zAdresseWeb = zFacultatif(
  zTexte(400).refine((texte) => /^https:\/\/[^\s/]+\.[^\s]+$/.test(texte), {
    error: 'Donnez une adresse complète, qui commence par https://.',
  }),
).transform((adresse) => adresse ?? null);
