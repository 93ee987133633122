import { z } from 'zod';
import { CODES_DE_MISSIONS } from '#kernel/mission-du-journal.ts';
import { zEntier, zIdentifiant, zMontant } from '#kernel/zod.ts';
import type { Ctx } from '#platform/use-case.ts';

/** A choice of a list, with a sentence instead of the list of codes. */
export const zChoix = <const T extends readonly [string, ...string[]]>(choix: T, error: string) =>
  z.enum(choix, { error });

export const zPersonne = zIdentifiant<'PersonneId'>();
export const zMission = zChoix(CODES_DE_MISSIONS, 'Choisissez une mission.');

/** Within what one gesture may pay: more is a slip of the keyboard. */
export const zPaye = zMontant.refine((c) => c > 0 && c <= 10_000_000, {
  error: 'Donnez un montant positif, 100 000 € au plus.',
});
export const zMinutes = zEntier({ min: 1, max: 6000 });

export const auteurDe = ({ acteur, maintenant }: Pick<Ctx, 'acteur' | 'maintenant'>) => ({
  le: maintenant,
  nom: acteur.nom,
});
