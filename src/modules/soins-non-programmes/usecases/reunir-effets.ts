import type { Effets, Trace } from '#platform/use-case.ts';

/** What both wrote: entries, events, one audit entry each. */
export function reunirEffets<T>(avant: Effets<unknown>, apres: Effets<T>): Effets<T> {
  return {
    ...apres,
    faits: [...(avant.faits ?? []), ...(apres.faits ?? [])],
    evenements: [...(avant.evenements ?? []), ...(apres.evenements ?? [])],
    trace: [...tracesDe(avant), ...tracesDe(apres)],
  };
}

function tracesDe({ trace }: Effets<unknown>): readonly Trace[] {
  if (!trace) return [];
  return 'action' in trace ? [trace] : trace;
}
