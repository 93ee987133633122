import { additionner, type Centimes, centimes, soustraire } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type AEcrire, type Axes, partieDouble, type Tiers } from './ecriture.ts';
import type { Imputation } from './ligne.ts';
import { BANQUE, FOURNISSEURS } from './plan.ts';

export type EtatDEngagement = 'a-confirmer' | 'confirme' | 'refuse';

/** What the CPTS has promised to spend, with whom, for what. */
export type Engagement = Imputation & {
  readonly id: string;
  readonly annee: number;
  readonly objet: string;
  readonly fournisseur: Tiers;
  readonly le: DateCivile;
  readonly centimes: Centimes;
  readonly etat: EtatDEngagement;
  readonly seuil: Centimes | null;
  readonly organe: string | null;
  readonly decideLe: DateCivile | null;
  readonly decision: string | null;
  readonly noteParNom: string;
};

export type Facture = {
  readonly id: string;
  readonly engagement: string;
  readonly genre: 'facture' | 'avoir';
  readonly numero: string;
  readonly le: DateCivile;
  readonly centimes: Centimes;
  readonly corrige: string | null;
  readonly piece: string | null;
  readonly annulee: boolean;
  readonly motif: string | null;
};

export type Paiement = {
  readonly id: string;
  readonly facture: string;
  readonly le: DateCivile;
  readonly reference: string;
  readonly centimes: Centimes;
  readonly annule: boolean;
  readonly motif: string | null;
};

const ZERO = centimes(0);
const somme = (montants: readonly Centimes[]) => additionner(ZERO, ...montants);

/** Whether spending waits for a decision: only above a threshold that somebody wrote. */
export function etatInitial(montant: Centimes, seuil: Centimes | null): EtatDEngagement {
  return seuil !== null && montant > seuil ? 'a-confirmer' : 'confirme';
}

/** Invoices less credit notes, those that stand. */
export function facture(factures: readonly Facture[]): Centimes {
  return somme(
    factures
      .filter((f) => !f.annulee)
      .map((f) => (f.genre === 'facture' ? f.centimes : centimes(-f.centimes))),
  );
}

export function paye(paiements: readonly Paiement[]): Centimes {
  return somme(paiements.filter((p) => !p.annule).map((p) => p.centimes));
}

/** What a commitment still lets be invoiced. */
export const resteAFacturer = (engage: Centimes, factures: readonly Facture[]): Centimes =>
  soustraire(engage, facture(factures));

/** What an invoice still owes once its credit notes and payments are counted; negative: the supplier owes it back. */
export function resteAPayer(
  de: Facture,
  factures: readonly Facture[],
  paiements: readonly Paiement[],
): Centimes {
  const siennes = [de, ...factures.filter((f) => f.corrige === de.id)];
  return soustraire(facture(siennes), paye(paiements.filter((p) => p.facture === de.id)));
}

const axesDe = (e: Imputation): Axes => ({
  mission: e.mission,
  part: e.part,
  financeur: e.financeur,
  action: e.action || null,
});

/** An invoice is a cost and a debt; a credit note takes them back. */
export function ecritureDeFacture(
  f: Pick<Facture, 'id' | 'genre' | 'numero' | 'le' | 'centimes'>,
  e: Pick<Engagement, 'objet' | 'fournisseur'> & Imputation,
): AEcrire {
  const montant = f.genre === 'facture' ? f.centimes : centimes(-f.centimes);
  const axes = axesDe(e);
  return {
    source: `facture:${f.id}`,
    journal: 'AC',
    le: f.le,
    libelle: `${f.genre === 'facture' ? '' : 'Avoir, '}${e.fournisseur.nom} : ${e.objet}`,
    piece: f.numero,
    pieceLe: f.le,
    contrePasse: null,
    mouvements: partieDouble(
      montant,
      { compte: e.compte, axes },
      { compte: FOURNISSEURS, tiers: e.fournisseur, axes },
    ),
  };
}

/** A payment ends the debt; what comes back from the supplier is the same the other way round. */
export function ecritureDePaiement(
  p: Pick<Paiement, 'id' | 'le' | 'reference' | 'centimes'>,
  { numero }: Pick<Facture, 'numero'>,
  e: Pick<Engagement, 'fournisseur'> & Imputation,
): AEcrire {
  const axes = axesDe(e);
  return {
    source: `paiement:${p.id}`,
    journal: 'BQ',
    le: p.le,
    libelle: `${e.fournisseur.nom}, facture ${numero}`,
    piece: p.reference,
    pieceLe: p.le,
    contrePasse: null,
    mouvements: partieDouble(
      p.centimes,
      { compte: FOURNISSEURS, tiers: e.fournisseur, axes },
      { compte: BANQUE, axes },
    ),
  };
}
