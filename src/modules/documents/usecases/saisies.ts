import { z } from 'zod';
import { zIdentifiant } from '#kernel/zod.ts';
import { LECTEURS, MODELES, RAYONS } from '../domain/document.ts';

export const zDocument = zIdentifiant<'DocumentId'>();
export const zVersion = zIdentifiant<'VersionId'>();
export const zGroupe = zIdentifiant<'GroupeId'>();
export const zConvention = zIdentifiant<'ConventionId'>();
/** "reunions/…", "seances/…" */
export const zObjet = z.string().max(60);
export const zRayon = z.enum(RAYONS, { error: 'Choisissez un rayon.' });
export const zLecteurs = z.enum(LECTEURS, { error: 'Dites qui peut lire ce document.' });
export const zModele = z.enum(MODELES);
/** A box that was ticked, or not. */
export const zCase = z
  .enum(['oui', 'non'])
  .optional()
  .transform((valeur) => valeur === 'oui');
