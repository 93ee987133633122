import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Touche } from './touche.ts';

/** A touch as a phone keeps it: what it says, and what the server acknowledged of it. */
export type ToucheGardee = Touche & {
  readonly le: number;
  readonly acquittee: 'comptee' | 'retiree' | null;
};

/** What the server last said, on which day. */
export type EtatConnu = {
  readonly jour: string;
  readonly aujourdhui: number;
  readonly ceMois: number;
  /** The last one counted elsewhere today, which may be taken back here. */
  readonly touche: string | null;
};

const voulu = ({ retiree }: Touche) => (retiree ? 'retiree' : 'comptee');

/** Not acknowledged as it now stands. */
export function attend(touche: ToucheGardee): boolean {
  return touche.acquittee !== voulu(touche);
}

type Quand = { readonly maintenant: Date; readonly fuseau: string };

/** Today's count as the person expects it: what the server said, and what waits here. */
export function compterAujourdhui(
  file: readonly ToucheGardee[],
  connu: EtatConnu | null,
  { maintenant, fuseau }: Quand,
): number {
  const jour = dateCivileDe(maintenant, fuseau);
  const base = connu?.jour === jour ? connu.aujourdhui : 0;
  return Math.max(
    0,
    file.filter(duJour(jour, fuseau)).reduce((n, t) => n + ecart(t), base),
  );
}

/** What an unsent gesture changes in the count that the server knows. */
function ecart(touche: ToucheGardee): number {
  if (!attend(touche)) return 0;
  if (touche.retiree) return touche.acquittee === 'comptee' ? -1 : 0;
  return 1;
}

const duJour = (jour: string, fuseau: string) => (touche: ToucheGardee) =>
  dateCivileDe(new Date(touche.le), fuseau) === jour;

/** The last touch of today that may be taken back: made here, else the one the server named. */
export function dernierARetirer(
  file: readonly ToucheGardee[],
  connu: EtatConnu | null,
  { maintenant, fuseau }: Quand,
): string | null {
  const jour = dateCivileDe(maintenant, fuseau);
  const dernier = file
    .filter((touche) => !touche.retiree && duJour(jour, fuseau)(touche))
    .sort((a, b) => b.le - a.le)[0];
  if (dernier) return dernier.id;
  const autre = connu?.jour === jour ? connu.touche : null;
  return autre && !file.some(({ id }) => id === autre) ? autre : null;
}

/** Marks what was sent as acknowledged, as it was sent: a gesture made meanwhile still waits. */
export function acquitter(
  file: readonly ToucheGardee[],
  envoyees: readonly Touche[],
): readonly ToucheGardee[] {
  const parId = new Map(envoyees.map((touche) => [touche.id, voulu(touche)] as const));
  return file.map((touche) => ({ ...touche, acquittee: parId.get(touche.id) ?? touche.acquittee }));
}

/** Acknowledged touches of days gone by: nothing more will be done with them. */
export function aOublier(
  file: readonly ToucheGardee[],
  { maintenant, fuseau }: Quand,
): readonly string[] {
  const jour = dateCivileDe(maintenant, fuseau);
  return file.filter((t) => !attend(t) && !duJour(jour, fuseau)(t)).map(({ id }) => id);
}
