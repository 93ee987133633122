import { type Centimes, centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type AEcrire, type Axes, partieDouble } from './ecriture.ts';
import { missionDuJournal } from './mission.ts';
import { ACI, BANQUE, COTISATIONS, DEPLACEMENTS, HONORAIRES } from './plan.ts';

/** Ledger entries that are money: other modules wrote them, they are not typed here again. */
export const GENRES_D_ARGENT = [
  'financement.versement',
  'asso.cotisation-payee',
  'indemnisations.versement',
] as const;

/** An entry of the ledger, as far as accounts need it. */
export type FaitDArgent = {
  readonly id: string;
  readonly genre: string;
  readonly mission: string;
  readonly jour: DateCivile;
  readonly quantite: number;
  readonly centimes: Centimes | null;
  readonly detail: string | null;
  /** The invoice it paid: fees of a liberal professional, not compensation. */
  readonly facture: {
    readonly numero: string;
    readonly le: DateCivile;
    readonly nom: string;
  } | null;
};

/** Accounts that neither the annex nor the law gives: the CPTS chooses them with its accountant. */
export type ComptesChoisis = {
  readonly indemnites: string | null;
  readonly remunerations: string | null;
};

/** What is told of a fact: an entry, or the account that somebody has to choose first. */
export type FaitLu =
  | { readonly ok: true; readonly ecriture: AEcrire }
  | { readonly ok: false; readonly manque: 'compte-des-indemnites' | 'compte-des-remunerations' };

/** The entry that a fact of the ledger makes; null when it is of no money. */
export function ecritureDuFait(fait: FaitDArgent, choisis: ComptesChoisis): FaitLu | null {
  const montant = montantDe(fait);
  if (montant === 0) return null;
  switch (fait.genre) {
    case 'financement.versement':
      return ecrire(fait, { debit: BANQUE, credit: ACI, montant, ...versement(fait) });
    case 'asso.cotisation-payee':
      return ecrire(fait, {
        ...{ debit: BANQUE, credit: COTISATIONS, montant, libelle: 'Cotisation' },
        axes: axes(fait, { part: 'fixe', financeur: 'fonds-propres' }),
      });
    case 'indemnisations.versement':
      return indemnite(fait, montant, choisis);
    default:
      return null;
  }
}

/** A correction takes back what it corrects, however its amount is signed. */
function montantDe({ centimes: c, quantite }: FaitDArgent): Centimes {
  return centimes(quantite < 0 ? -Math.abs(c ?? 0) : (c ?? 0));
}

function versement(fait: FaitDArgent) {
  const part = fait.detail === 'variable' ? 'variable' : 'fixe';
  return {
    libelle: `Versement ACI, part ${part}`,
    axes: axes(fait, { part, financeur: 'aci' }),
  };
}

const NATURES = {
  indemnite: 'Indemnités des membres',
  remuneration: 'Rémunérations des membres',
  frais: 'Frais de déplacement des membres',
} as const;

/** What an invoice pays is fees, and nothing else; a journey given back stays a journey. */
function compteDe(
  nature: keyof typeof NATURES,
  { facture }: FaitDArgent,
  choisis: ComptesChoisis,
): string | null {
  if (nature === 'frais') return DEPLACEMENTS;
  if (facture) return HONORAIRES;
  return nature === 'remuneration' ? choisis.remunerations : choisis.indemnites;
}

function indemnite(fait: FaitDArgent, montant: Centimes, choisis: ComptesChoisis): FaitLu {
  const nature =
    fait.detail === 'frais'
      ? 'frais'
      : fait.detail === 'remuneration'
        ? 'remuneration'
        : 'indemnite';
  const compte = compteDe(nature, fait, choisis);
  if (compte === null)
    return {
      ok: false,
      manque: nature === 'indemnite' ? 'compte-des-indemnites' : 'compte-des-remunerations',
    };
  const dit = { part: null, financeur: null };
  return ecrire(fait, {
    ...{ debit: compte, credit: BANQUE, montant },
    libelle:
      fait.facture && nature !== 'frais' ? `Honoraires, ${fait.facture.nom}` : NATURES[nature],
    axes: axes(fait, dit),
  });
}

const axes = (fait: FaitDArgent, { part, financeur }: Pick<Axes, 'part' | 'financeur'>): Axes => ({
  mission: missionDuJournal(fait.mission),
  part,
  financeur,
  action: null,
});

type Dit = {
  readonly debit: string;
  readonly credit: string;
  readonly montant: Centimes;
  readonly libelle: string;
  readonly axes: Axes;
};

function ecrire(fait: FaitDArgent, { debit, credit, montant, libelle, axes: a }: Dit): FaitLu {
  return {
    ok: true,
    ecriture: {
      source: `fait:${fait.id}`,
      journal: 'BQ',
      le: fait.jour,
      libelle: fait.quantite < 0 ? `Annulation : ${libelle}` : libelle,
      piece: fait.facture?.numero ?? `JOURNAL-${fait.id.slice(-8).toUpperCase()}`,
      pieceLe: fait.facture?.le ?? fait.jour,
      contrePasse: null,
      mouvements: partieDouble(montant, { compte: debit, axes: a }, { compte: credit, axes: a }),
    },
  };
}
