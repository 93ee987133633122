import type { Saisie } from '#ui/saisie.ts';
import type { Facturation, Facture } from '../domain/facture.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import type { Cadre } from './vue-de-releve.ts';

/** A relevé and what was invoiced of it, as pages show it. */
export type ReleveFactureVu = ReleveApprouve & {
  readonly dePeriode: string;
  readonly facturation: Facturation;
};

export type FactureVue = Facture & { readonly du: ReleveFactureVu };

/** Who, or what, the CPTS pays on invoice. */
export type SurFactureVu = {
  readonly id: string;
  readonly nom: string;
  readonly personne: string | null;
  readonly decideLe: Date;
  readonly decideParNom: string;
  readonly finiLe: Date | null;
  readonly finiParNom: string | null;
};

export type FacturesPageProps = Cadre & {
  readonly fuseau: string;
  readonly factures: readonly FactureVue[];
  readonly enAttente: readonly ReleveFactureVu[];
  readonly surFacture: readonly SurFactureVu[];
  readonly choisissables: {
    readonly personnes: readonly { readonly id: string; readonly nom: string }[];
    readonly regles: readonly { readonly id: string; readonly libelle: string }[];
  };
  readonly saisie: Saisie;
  readonly tenir: boolean;
};

export type FacturePageProps = Cadre & {
  readonly fuseau: string;
  readonly facture: Facture;
  readonly releve: ReleveFactureVu;
  readonly mienne: boolean;
  readonly verifier: boolean;
  readonly saisie: Saisie;
  /** Which of the two forms was refused. */
  readonly refusee: 'verifier' | 'annuler' | null;
};
