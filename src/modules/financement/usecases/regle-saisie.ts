import type { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zFacultatif, zTexteFacultatif } from '#kernel/zod.ts';
import { MODES, type Regle, type Sens } from '../domain/indicateur.ts';
import { lirePaliers } from '../domain/lire-paliers.ts';
import type { RefusDeFinancement, RefusDePalier } from '../domain/refus.ts';
import { zChoix, zDu, zMilliemes } from './saisies.ts';

/** Fields of a form that say how a value becomes euros. */
export const zRegle = {
  mode: zChoix(MODES, 'Dites comment la valeur devient des euros.'),
  cible: zFacultatif(zMilliemes),
  depart: zFacultatif(zMilliemes),
  maximum: zFacultatif(zDu),
  paliers: zTexteFacultatif(2000).optional(),
};
type SaisieDeRegle = z.output<z.ZodObject<typeof zRegle>>;

/** The rule that a form says, or what it lacks. */
export function regleDe(
  { mode, cible, depart, maximum, paliers }: SaisieDeRegle,
  sens: Sens,
): Result<Regle, RefusDeFinancement | RefusDePalier> {
  if (mode === 'paliers') {
    const lus = lirePaliers(paliers ?? '');
    if (!lus.ok) return lus;
    if (lus.valeur.length === 0) return refuse({ motif: 'paliers-absents' });
    return reussi({ mode, paliers: lus.valeur });
  }
  if (cible === undefined || maximum === undefined) return refuse({ motif: 'indicateur-immobile' });
  if (mode === 'binaire') return reussi({ mode, cible, maximum });
  const avance = depart !== undefined && (sens === 'croissant' ? depart < cible : depart > cible);
  return avance
    ? reussi({ mode, depart, cible, maximum })
    : refuse({ motif: 'indicateur-immobile' });
}
