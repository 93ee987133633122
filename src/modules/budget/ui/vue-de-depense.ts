import type { Saisie } from '#ui/saisie.ts';
import type { DoubleFinancement, Repartition } from '../domain/alerte.ts';
import type { Compte } from '../domain/plan.ts';
import type { DepenseSuivie } from '../domain/suivi.ts';
import type { Cadre } from './vue-du-budget.ts';

/** What the one form of the page does; `id` is an invoice or a payment. */
export type Geste =
  | { readonly genre: 'decision' | 'facture' | 'ajuster' | 'repartir' }
  | { readonly genre: 'payer' | 'annuler-facture' | 'annuler-paiement'; readonly id: string };

export const GENRES_DE_GESTE = [
  'decision',
  'facture',
  'ajuster',
  'repartir',
  'payer',
  'annuler-facture',
  'annuler-paiement',
] as const;

export type AjustementVu = {
  readonly avant: number;
  readonly apres: number;
  readonly motif: string;
  readonly le: Date;
  readonly parNom: string;
};

export type DepensePageProps = Cadre &
  DepenseSuivie & {
    readonly fuseau: string;
    readonly ajustements: readonly AjustementVu[];
    readonly repartitions: readonly Repartition[];
    readonly alertes: readonly DoubleFinancement[];
    readonly plan: readonly Compte[];
    /** The one form of the page. */
    readonly geste: Geste | null;
    readonly saisie: Saisie;
    /** Where its papers are kept; null for who may not read them. */
    readonly pieces: string | null;
  };
