import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { verifierLaChaine } from '../data/traces.query.ts';

/** Says whether the audit chain of the CPTS is whole, or the rank of its first broken entry. */
export const verifierAudit = defineUseCase({
  nom: 'comptes.verifier-audit',
  saisie: z.strictObject({}),
  droit: 'comptes.audit.verifier',
  executer: async ({ tx, cpts }) => reussi(effets(await verifierLaChaine(tx, cpts))),
});
