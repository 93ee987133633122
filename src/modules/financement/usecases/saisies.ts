import { z } from 'zod';
import { zEntier, zFacultatif, zMontant, zParse } from '#kernel/zod.ts';
import { estPlausible } from '../domain/contrat.ts';
import { lireMilliemes } from '../domain/lire-milliemes.ts';
import { MISSIONS, PARTS, POSTES } from '../domain/mission.ts';

/** A choice of a list, with a sentence instead of the list of codes. */
export const zChoix = <const T extends readonly [string, ...string[]]>(choix: T, error: string) =>
  z.enum(choix, { error });

export const zMilliemes = zParse<number, 'nombre-illisible'>(lireMilliemes, {
  'nombre-illisible': 'Donnez un nombre, comme 69,7.',
});

/** An amount that is owed, hence not negative, and within what a contract can be worth. */
export const zDu = zMontant
  .refine((centimes) => centimes >= 0, { error: 'Donnez un montant positif.' })
  .refine(estPlausible, { error: 'Ce montant dépasse ce que vaut un contrat : vérifiez-le.' });

export const zPoste = zChoix(POSTES, 'Choisissez un poste du contrat.');
export const zMission = zChoix(MISSIONS, 'Choisissez une mission du contrat.');
export const zPart = zChoix(PARTS, 'Choisissez la part fixe ou la part variable.');
export const zAnnee = zEntier({ min: 1, max: 10 });
export const zMontantOuVide = zFacultatif(zDu).transform((centimes) => centimes ?? null);
