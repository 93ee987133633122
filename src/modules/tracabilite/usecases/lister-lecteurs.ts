import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets, type Tx } from '#platform/use-case.ts';
import { tracesAuSujetDe } from '../data/journal.query.ts';
import type { TraceLue } from '../domain/trace-lue.ts';

/** As many as a printed list holds; what is older is in the export of the chain. */
const MAXIMUM = 2000;

/** Who read and wrote about one person, lists included. Asking for it leaves a trace about them. */
export const listerLecteurs = defineUseCase({
  nom: 'tracabilite.lister-lecteurs',
  saisie: z.strictObject({ personne: z.uuid() }),
  droit: 'tracabilite.journal.lire',
  executer: async ({ tx, cpts }, { personne }) => {
    const traces = await tracesDePersonne(tx, cpts, [personne]);
    const trace = { action: 'tracabilite.lecteurs-lus', personne };
    return reussi(effets({ traces, maximum: traces.length === MAXIMUM }, { trace }));
  },
});

/**
 * Entries about a person, last first, for another module in its own transaction. `pseudonymes`: their record, each of
 * their requests. The caller checks the right and leaves the trace.
 */
export function tracesDePersonne(
  tx: Tx,
  cpts: string,
  pseudonymes: readonly string[],
): Promise<readonly TraceLue[]> {
  return tracesAuSujetDe(tx, cpts, pseudonymes, MAXIMUM);
}
