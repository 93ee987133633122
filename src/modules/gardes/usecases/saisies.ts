import { z } from 'zod';
import { zDateCivile, zIdentifiant } from '#kernel/zod.ts';
import { TRAITS } from '../domain/poids.ts';

export const zTableau = zIdentifiant<'TableauId'>();
export const zProfessionnel = zIdentifiant<'ProfessionnelId'>();
export const zGarde = zIdentifiant<'GardeId'>();

/** Several choices: an array of JSON, or a form field sent once, several times, or not at all. */
export function zListe<T extends z.ZodType>(schema: T, max = 40) {
  return z.preprocess((valeur) => {
    if (valeur === undefined || valeur === '') return [];
    return Array.isArray(valeur) ? valeur : [valeur];
  }, z.array(schema).max(max));
}

export const zExclusions = zListe(z.enum(TRAITS));

/** A box that was ticked. */
export const zCoche = z
  .union([z.boolean(), z.enum(['oui', 'non', '']).transform((mot) => mot === 'oui')])
  .optional()
  .transform((coche) => coche ?? false);

export const zPeriode = { du: zDateCivile, au: zDateCivile };
