import type { ObjetArrete } from './arrete.ts';

/** What an indicator lacks of evidence: entries that nothing proves, or nothing at all for what somebody says. */
export type Prouvable = {
  readonly source: 'mesure' | 'declare' | 'remis';
  readonly cpts: { readonly milliemes: number | null };
  readonly cpam: { readonly milliemes: number | null };
  readonly objets: readonly Pick<ObjetArrete, 'preuves' | 'faits'>[] | null;
  readonly preuves: readonly string[];
};

/** Whether entries of a record still count something once corrections are taken off. */
export function compte({ faits }: Pick<ObjetArrete, 'faits'>): boolean {
  return faits.reduce((somme, { quantite }) => somme + quantite, 0) > 0;
}

/**
 * How many records, or values, stand without evidence. What entries count without being listed is proved by the ledger; a
 * value that nobody gave has nothing to prove yet.
 */
export function sansPreuve({ source, cpts, cpam, objets, preuves }: Prouvable): number {
  if (source === 'mesure')
    return (objets ?? []).filter((objet) => compte(objet) && objet.preuves.length === 0).length;
  const dite = source === 'declare' ? cpts.milliemes : cpam.milliemes;
  return dite !== null && preuves.length === 0 ? 1 : 0;
}
