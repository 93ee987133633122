import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { idDuRpps } from '#modules/annuaire';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { exercants } from '../data/exercants.query.ts';
import { lieuParId } from '../data/lieux.query.ts';
import { raccordementDe } from '../data/reglages.query.ts';
import type { Exercant, Lieu } from '../domain/exercant.ts';
import type { Raccordement } from '../domain/raccordement.ts';

const droit = 'sas.creneau.lire';

/** People of the national directory by their RPPS numbers, with the places that can be told. The file is public. */
export const lireExercants = defineUseCase({
  nom: 'sas.lire-exercants',
  saisie: z.strictObject({ rpps: z.array(z.string()).max(100) }),
  droit,
  executer: async ({ tx }, { rpps }) =>
    reussi(effets<readonly Exercant[]>(rpps.length > 0 ? await exercants(tx, { rpps }) : [])),
});

/** One place of practice, or null. */
export const lireLieu = defineUseCase({
  nom: 'sas.lire-lieu',
  saisie: z.strictObject({ structure: z.uuid() }),
  droit,
  executer: async ({ tx }, { structure }) =>
    reussi(effets<Lieu | null>(await lieuParId(tx, structure))),
});

/** How the CPTS of the call is connected. */
export const lireRaccordement = defineUseCase({
  nom: 'sas.lire-raccordement',
  saisie: z.strictObject({}),
  droit,
  executer: async ({ tx, cpts }) => reussi(effets<Raccordement>(await raccordementDe(tx, cpts))),
});

/** The RPPS number that an id of the national directory is made of; null for any other id. */
export function rppsDeLId(id: string): string | null {
  const [, rpps] = /0(\d{11})$/.exec(id) ?? [];
  return rpps && idDuRpps(rpps) === id ? rpps : null;
}
