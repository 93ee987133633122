import { additionner, type Centimes, centimes, soustraire } from '#kernel/centimes.ts';
import type { Engagement } from './depense.ts';
import type { Imputation } from './ligne.ts';

/** What the accounts of a year hold of the invoices of one commitment: what was cancelled since is taken away where it was. */
export type Facturee = Imputation & {
  readonly engagement: string;
  readonly objet: string;
  readonly fournisseur: string;
  /** Year that promised it: its budget bears it. */
  readonly anneeEngagee: number;
  /** Year whose accounts have it. */
  readonly annee: number;
  readonly centimes: Centimes;
};

const somme = (facturees: readonly Facturee[]) =>
  additionner(centimes(0), ...facturees.map((f) => f.centimes));

/**
 * What a commitment still promises at the end of its year, whatever is invoiced of it later: the year that promised it
 * counts it, the year of the invoice does not count it again. What waits for a decision, or was refused, promises no more
 * than what was invoiced of it.
 */
export function engageALaFin(
  e: Pick<Engagement, 'id' | 'etat' | 'centimes'>,
  { annee, facturees }: { readonly annee: number; readonly facturees: readonly Facturee[] },
): Centimes {
  const siennes = facturees.filter(({ engagement }) => engagement === e.id);
  const promis = e.etat === 'confirme' ? e.centimes : somme(siennes);
  return soustraire(promis, somme(siennes.filter((f) => f.annee <= annee)));
}

/** What the accounts of a year have of commitments of earlier years. */
export const reportDe = (facturees: readonly Facturee[], annee: number): Centimes =>
  somme(facturees.filter((f) => f.annee === annee && f.anneeEngagee < annee));
