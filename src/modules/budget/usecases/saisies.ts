import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zMontant,
  zTexte,
  zTexteFacultatif,
} from '#kernel/zod.ts';
import type { Ctx } from '#platform/use-case.ts';
import { FINANCEURS } from '../domain/financeur.ts';
import { MONTANT_MAX } from '../domain/ligne.ts';
import { MISSIONS, PARTS } from '../domain/mission.ts';

/** A choice of a list, with a sentence instead of the list of codes. */
export const zChoix = <const T extends readonly [string, ...string[]]>(choix: T, error: string) =>
  z.enum(choix, { error });

export const zAnnee = zEntier({ min: 2000, max: 2199 });

export const zPositif = zMontant.refine((c) => c > 0 && c <= MONTANT_MAX, {
  error: 'Donnez un montant positif, 10 000 000 € au plus.',
});
export const zPositifOuNull = zFacultatif(zPositif).transform((c) => c ?? null);
export const zDateOuNull = zFacultatif(zDateCivile).transform((date) => date ?? null);

export const zCompte = zTexte(10, 'Choisissez un compte.');
export const zMission = zChoix(MISSIONS, 'Choisissez une mission.');
export const zFinanceur = zChoix(FINANCEURS, 'Choisissez qui finance.');
export const zPart = zChoix(PARTS, 'Choisissez la part fixe ou la part variable.');
export const zAction = zTexteFacultatif(80)
  .optional()
  .transform((texte) => texte ?? '');

/** What a sum is for, field by field. */
export const IMPUTATION = {
  compte: zCompte,
  mission: zMission,
  action: zAction,
  financeur: zFinanceur,
  part: zPart,
};

export const auteurDe = ({ acteur, maintenant }: Pick<Ctx, 'acteur' | 'maintenant'>) => ({
  le: maintenant,
  nom: acteur.nom,
});

export const aujourdhuiDe = ({ maintenant, fuseau }: Pick<Ctx, 'maintenant' | 'fuseau'>) =>
  dateCivileDe(maintenant, fuseau);
