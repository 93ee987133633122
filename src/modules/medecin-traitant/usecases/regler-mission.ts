import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zEntier, zTexte } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertBareme } from '../data/baremes.repository.ts';
import { saveReglages } from '../data/reglages.repository.ts';
import type { CriterePese } from '../domain/critere.ts';
import type { RefusDeBareme } from '../domain/refus.ts';
import type { Reglages } from '../domain/reglages.ts';
import { ouNull } from './saisies.ts';

/** What happens by itself; an empty field: nothing. */
export const reglerMission = defineUseCase({
  nom: 'mt.regler-mission',
  saisie: z.strictObject({
    tentativesAvantCourrier: ouNull(zEntier({ min: 1, max: 20 })),
    retourJours: ouNull(zEntier({ min: 1, max: 365 })),
  }),
  droit: 'mt.mission.regler',
  executer: async ({ tx, cpts }, reglages): Promise<Result<Effets<Reglages>, never>> => {
    await saveReglages(tx, cpts, reglages);
    return reussi(effets(reglages, { trace: { action: 'mt.mission-reglee' } }));
  },
});

const zPoints = zEntier({ min: 0, max: 100 });
const zDePoids = zPoints.default(0);
const zPointsDeTous = z.strictObject({
  ald: zDePoids,
  age: zDePoids,
  c2s: zDePoids,
  ame: zDePoids,
  precarite: zDePoids,
  grossesse: zDePoids,
  nourrisson: zDePoids,
  handicap: zDePoids,
  perte: zDePoids,
  jamais: zDePoids,
  immobile: zDePoids,
  traitement: zDePoids,
} satisfies Record<CriterePese, unknown>);

/** Writes the priority that the CPTS adopted, with the decision that did; it is published, and orders the list from its day. */
export const adopterBareme = defineUseCase({
  nom: 'mt.adopter-bareme',
  saisie: z.strictObject({
    adopteLe: zDateCivile,
    decision: zTexte(200),
    ageAuDela: zEntier({ min: 0, max: 120 }),
    points: zPointsDeTous,
    pointsParMois: zPoints,
  }),
  droit: 'mt.mission.regler',
  executer: async (
    ctx,
    bareme,
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeBareme>> => {
    const { tx, cpts, maintenant: le, acteur } = ctx;
    if (bareme.adopteLe > dateCivileDe(le, ctx.fuseau))
      return refuse({ motif: 'adoption-a-venir' });
    const id = ctx.ids();
    await insertBareme(tx, cpts, { ...bareme, id, le, parNom: acteur.nom });
    return reussi(effets({ id }, { trace: { action: 'mt.bareme-adopte', objet: id } }));
  },
});
