import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compterDeclarations, declarations } from '../data/declarations.query.ts';

/** A program asks for a page at most. */
const PAGE = 50;
const zIds = z.array(z.uuid()).max(100).optional();

/** Who was declared as whose doctor, for those whose record whoever asks may open, page by page. */
export const lireDeclarations = defineUseCase({
  nom: 'mt.lire-declarations',
  saisie: z.strictObject({
    patients: zIds,
    medecins: zIds,
    enCours: z.boolean().optional(),
    depart: z.int().min(0).default(0),
    nombre: z.int().min(0).max(PAGE).default(PAGE),
  }),
  droit: 'mt.declaration.lire',
  executer: async ({ tx, cpts }, voulues) => {
    const lues = await declarations(tx, cpts, voulues);
    const total = await compterDeclarations(tx, cpts, voulues);
    const trace = {
      action: 'mt.declarations-lues',
      personnes: lues.map(({ patient }) => patient),
      detail: { lignes: lues.length },
    };
    return reussi(effets({ declarations: lues, total }, { trace }));
  },
});
