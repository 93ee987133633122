import { z } from 'zod';
import { zIdentifiant } from '#kernel/zod.ts';

export const zSite = zIdentifiant<'SiteId'>();
export const zPermanence = zIdentifiant<'PermanenceId'>();
export const zProfessionnel = zIdentifiant<'ProfessionnelId'>();

/** Several choices: an array of JSON, or a form field sent once, several times, or not at all. */
export function zListe<T extends z.ZodType>(schema: T) {
  return z.preprocess((valeur) => {
    if (valeur === undefined || valeur === '') return [];
    return Array.isArray(valeur) ? valeur : [valeur];
  }, z.array(schema).max(40));
}

/** A box that was ticked. */
export const zCoche = z
  .union([z.boolean(), z.enum(['oui', 'non', '']).transform((mot) => mot === 'oui')])
  .optional()
  .transform((coche) => coche ?? false);
