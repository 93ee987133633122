import { type Portee, zPortee } from '#kernel/portee.ts';
import { estEnCours } from './mandat.ts';

type Jours = { readonly du: string; readonly au: string | null };

/** A delegation as it is held, whatever the day. */
export type DelegationTenue = Jours & {
  readonly cpts: string;
  readonly professionnel: string;
  readonly portees: readonly string[];
  /** Days on which who gave it is that professional in the CPTS. */
  readonly mandats: readonly Jours[];
};

/** For whom, and for what, on that civil day in that CPTS: within the days of the delegation and of who gave it. */
export function delegationsDuJour(
  delegations: readonly DelegationTenue[],
  cpts: string,
  jour: string,
): readonly { readonly professionnel: string; readonly portees: readonly Portee[] }[] {
  return delegations
    .filter((d) => d.cpts === cpts && estEnCours(d, jour))
    .filter((d) => d.mandats.some((mandat) => estEnCours(mandat, jour)))
    .map(({ professionnel, portees }) => ({
      professionnel,
      portees: portees.flatMap((portee) => zPortee.safeParse(portee).data ?? []),
    }));
}

export type EtatDeDelegation = 'en-cours' | 'a-venir' | 'terminee' | 'revoquee';

export function etatDeDelegation(
  d: Jours & { readonly revoqueeLe: Date | null },
  jour: string,
): EtatDeDelegation {
  if (d.revoqueeLe) return 'revoquee';
  if (jour < d.du) return 'a-venir';
  return estEnCours(d, jour) ? 'en-cours' : 'terminee';
}
