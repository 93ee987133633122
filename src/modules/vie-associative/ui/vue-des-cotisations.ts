import type { Onglet } from '#ui/onglets.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { Bareme, CotisationListee, Jalon, Paiement } from '../domain/cotisation.ts';
import type { Jetons, Moment } from './dire-adhesion.ts';

export type CotisationsPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  readonly onglets: readonly Onglet[];
  readonly annee: number;
  readonly annees: readonly number[];
  readonly baremes: readonly Bareme[];
  readonly cotisations: readonly CotisationListee[];
  readonly rappels: ReadonlyMap<string, readonly Jalon[]>;
  readonly annules: readonly Paiement[];
  /** The fee whose payment is being noted, or cancelled. */
  readonly choisie: CotisationListee | null;
  readonly saisies: {
    readonly montants: Saisie;
    readonly appel: Saisie;
    readonly paiement: Saisie;
    readonly annulation: Saisie;
  };
  readonly tenir: boolean;
};
