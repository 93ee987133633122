import type { Onglet } from '#ui/onglets.tsx';
import type { AlerteDeSmic, Obstacle } from '../domain/approbation.ts';
import type { Releve } from '../domain/releve.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';

export type Jetons = { readonly csrf: string; readonly cle: string };

/** What every page of the compensation shows around itself. */
export type Cadre = {
  /** `/app/demo/financement/indemnisations` */
  readonly base: string;
  /** `/app/demo` */
  readonly racine: string;
  readonly jetons: Jetons;
  readonly onglets: readonly Onglet[];
  readonly parties: readonly Onglet[];
};

export type Beneficiaire = {
  readonly iban: string | null;
  readonly employeur: { readonly nom: string; readonly iban: string | null } | null;
};

/** A relevé still to approve, as pages show it. */
export type ReleveVu = Releve & {
  readonly nom: string;
  readonly obstacles: readonly Obstacle[];
  readonly alertes: readonly AlerteDeSmic[];
  readonly beneficiaire: Beneficiaire | null;
};

/** When, and by whom, an account was last said. */
export type Changement = {
  readonly le: Date;
  readonly parNom: string | null;
  readonly parLaPersonne: boolean;
  readonly parLien: boolean;
};

/** An approved relevé that can be paid, on which account, and whether the bank knows that one. */
export type AVirerVu = ReleveApprouve & {
  readonly iban: string;
  readonly nouveau: Changement | null;
  readonly facture: { readonly numero: string } | null;
};

/** The account that receives: that of the employer when there is one. */
export const ibanQuiRecoit = (b: Beneficiaire | null): string | null =>
  b?.employeur ? b.employeur.iban : (b?.iban ?? null);
