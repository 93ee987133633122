import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zFacultatif, zTexteOuNull } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { saveRegles } from '../data/regles.repository.ts';
import { lireFraction } from '../domain/fraction.ts';
import {
  ASSIETTES,
  COMPTES_EN_PLUS,
  REGLES_DE_MAJORITE,
  type RegleDeMajorite,
} from '../domain/majorite.ts';
import type { RefusDeRegle } from '../domain/refus.ts';
import { GENRES_DE_DECISION, PORTEES, type RegleDeQuorum, VOIX } from '../domain/regles.ts';
import { instanceNommee } from './composer-corps.ts';
import { zInstance } from './saisies.ts';

const zJours = zFacultatif(zEntier({ min: 0, max: 365 })).transform((n) => n ?? null);
const zChoix = <const T extends readonly [string, ...string[]]>(valeurs: T) =>
  zFacultatif(z.enum(valeurs, { error: 'Choisissez dans la liste.' })).transform((v) => v ?? null);
const zFraction = z
  .string()
  .max(10, { error: 'Écrivez une fraction, comme 1/3.' })
  .optional()
  .transform((texte) => texte ?? '');
const FRACTION = 'Écrivez une fraction, comme 1/3 ou 1/2.';

const zQuorum = z
  .strictObject({
    assiette: zChoix(['aucun', 'voix', 'membres', 'colleges']),
    seuil: zFraction,
    sens: zChoix(['au-moins', 'plus-de']),
  })
  .transform(({ assiette, seuil, sens }, ctx): RegleDeQuorum | null => {
    if (assiette === null || assiette === 'aucun') return assiette && { assiette };
    const fraction = lireFraction(seuil);
    if (!fraction) ctx.addIssue({ code: 'custom', path: ['seuil'], message: FRACTION });
    if (!sens)
      ctx.addIssue({
        code: 'custom',
        path: ['sens'],
        message: 'Dites si c’est «\u00A0au moins\u00A0» ou «\u00A0plus de\u00A0».',
      });
    return fraction && sens ? { assiette, seuil: { ...fraction, sens } } : null;
  });

const zMajorite = z
  .strictObject({
    regle: zChoix(REGLES_DE_MAJORITE),
    assiette: zChoix(ASSIETTES),
    seuil: zFraction,
  })
  .transform(({ regle, assiette, seuil }, ctx): RegleDeMajorite | null => {
    if (regle === null || regle === 'simple') return regle && { regle };
    if (!assiette)
      ctx.addIssue({
        code: 'custom',
        path: ['assiette'],
        message: 'Dites de quoi c’est une part\u00A0: vos statuts le disent.',
      });
    const fraction = regle === 'fraction' ? lireFraction(seuil) : null;
    if (regle === 'fraction' && !fraction)
      ctx.addIssue({ code: 'custom', path: ['seuil'], message: FRACTION });
    if (!assiette) return null;
    if (regle !== 'fraction') return { regle, assiette };
    return fraction ? { regle, assiette, seuil: fraction } : null;
  });

const zRegles = {
  convocateurs: zTexteOuNull(300),
  preavisJours: zJours,
  secondePreavisJours: zJours,
  secondeDelaiJours: zJours,
  quorum: zQuorum,
  secondeQuorum: zQuorum,
  representes: zChoix(['oui', 'non']).transform((dit) => (dit === null ? null : dit === 'oui')),
  pouvoirsMax: zFacultatif(zEntier({ min: 0, max: 100 })).transform((n) => n ?? null),
  pouvoirsPortee: zChoix(PORTEES),
  sansCollege: zChoix(VOIX),
  abstentions: zChoix(COMPTES_EN_PLUS),
  blancs: zChoix(COMPTES_EN_PLUS),
};

/** Writes what the statutes say of a body. What is left empty is unknown, and nothing is computed from it. */
export const direRegles = defineUseCase({
  nom: 'seances.dire-regles',
  saisie: z.strictObject({
    instance: zInstance,
    ...zRegles,
    majorites: z.partialRecord(z.enum(GENRES_DE_DECISION), zMajorite),
  }),
  droit: 'seances.regle.tenir',
  executer: async (
    ctx,
    { instance, majorites, ...dites },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeRegle>> => {
    const { tx, cpts, maintenant: le } = ctx;
    if (!(await instanceNommee(ctx, instance))) return refuse({ motif: 'instance-inconnue' });
    const ecrites = Object.fromEntries(
      GENRES_DE_DECISION.flatMap((genre) => {
        const majorite = majorites[genre];
        return majorite ? [[genre, majorite]] : [];
      }),
    );
    await saveRegles(tx, cpts, { instance, regles: { ...dites, majorites: ecrites }, le });
    const trace = { action: 'seances.regles-dites', objet: instance };
    return reussi(effets({ id: instance }, { trace }));
  },
});
