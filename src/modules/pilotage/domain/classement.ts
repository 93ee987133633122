import type { AFaire } from '#kernel/a-faire.ts';
import { nombre, pluriel } from '#kernel/formats.ts';

/**
 * What secures most with least, first. Three groups, in this order:
 *
 * 1. euros and number of gestures known: most euros for each gesture first;
 * 2. euros known, gestures that cannot be counted: most euros first;
 * 3. euros that nobody knows, or that do not depend on it: never taken for 0, hence apart and last.
 *
 * Within a group equals are told apart by the soonest last day (none is the latest), then by their code: the same things
 * are always in the same order, whatever order they come in.
 */
export function classer(choses: readonly AFaire[]): readonly AFaire[] {
  return choses.toSorted(
    (a, b) =>
      groupeDe(a) - groupeDe(b) ||
      comparerGains(a, b) ||
      comparerTextes(a.echeance ?? SANS_FIN, b.echeance ?? SANS_FIN) ||
      comparerTextes(a.code, b.code),
  );
}

/** After any day of the calendar. */
const SANS_FIN = '9999-99-99';

const comparerTextes = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function groupeDe({ euros, gestes }: Pick<AFaire, 'euros' | 'gestes'>): 1 | 2 | 3 {
  if (euros === null) return 3;
  return gestes === null ? 2 : 1;
}

/** By euros for each gesture, exactly: a/b against c/d is a·d against c·b. Gestures are one at least. */
function comparerGains(a: AFaire, b: AFaire): number {
  if (a.euros === null || b.euros === null) return 0;
  const [gauche, droite] = [
    BigInt(a.euros) * BigInt(Math.max(1, b.gestes ?? 1)),
    BigInt(b.euros) * BigInt(Math.max(1, a.gestes ?? 1)),
  ];
  return gauche > droite ? -1 : gauche < droite ? 1 : 0;
}

/** Why it stands where it does: "3 gestes, 5 000 € chacun"; nothing when no amount is known. */
export function pourquoi({ euros, gestes }: Pick<AFaire, 'euros' | 'gestes'>): string {
  if (euros === null) return '';
  if (gestes === null) return 'Un effort qui ne se compte pas';
  if (gestes <= 1) return 'Un seul geste';
  const chacun = nombre(Math.floor(euros / gestes / 100));
  return `${pluriel(gestes, 'geste')}, ${chacun}\u00A0€ chacun`;
}
