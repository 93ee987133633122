import type { Centimes } from '#kernel/centimes.ts';
import { ajouterAnnees, ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import type { Regime, Taille } from './bareme.ts';
import type { Mission, Part, Poste } from './mission.ts';

/** A hundred million euros, in cents: beyond, something else than an amount was typed. */
const PLAFOND = 10_000_000_000;

/** Whether an amount can be of a contract. */
export function estPlausible(montant: Centimes): boolean {
  return Math.abs(montant) <= PLAFOND;
}

/** An amount, or null when nobody has written it yet: never 0 for what is not known. */
export type Montant = Centimes | null;

/** How the first, incomplete year of a mission is shared. The texts at hand do not say: the contract does. */
export const PRORATAS = ['jours', 'mois'] as const;
export type Prorata = (typeof PRORATAS)[number];

/** What is paid of running costs when the contract is signed: all (ACI, article 9), or an advance as the years after. */
export const PREMIERS_VERSEMENTS = ['entier', 'avance'] as const;
export type PremierVersement = (typeof PREMIERS_VERSEMENTS)[number];

/** A signed ACI contract. */
export type Contrat = {
  readonly id: string;
  readonly regime: Regime;
  readonly taille: Taille;
  readonly signeLe: DateCivile;
  readonly annees: number;
  readonly reference: string | null;
  readonly cpam: string | null;
  readonly ars: string | null;
  readonly prorata: Prorata | null;
  readonly premierVersement: PremierVersement;
};

/** A yearly amount from a date on: that of the contract first, then those of its amendments. */
export type MontantDate = {
  readonly poste: Poste;
  readonly part: Part;
  readonly aPartirDu: DateCivile;
  readonly centimes: Centimes;
};

/** When each mission began; none is absent: not begun. */
export type Demarrages = Readonly<Partial<Record<Mission, DateCivile>>>;

export const ETATS_DE_CRISE = ['aucune', 'survenue', 'reconnue'] as const;
export type EtatDeCrise = (typeof ETATS_DE_CRISE)[number];

/** From one anniversary of the signature to the eve of the next, both included. `rang` is 1 for the first. */
export type AnneeDeContrat = {
  readonly rang: number;
  readonly du: DateCivile;
  readonly au: DateCivile;
};

/** Years of a contract, first to last. */
export function anneesDuContrat({
  signeLe,
  annees,
}: Pick<Contrat, 'signeLe' | 'annees'>): readonly AnneeDeContrat[] {
  return Array.from({ length: annees }, (_, n) => ({
    rang: n + 1,
    du: ajouterAnnees(signeLe, n),
    au: ajouterJours(ajouterAnnees(signeLe, n + 1), -1),
  }));
}

/** The year of the contract a day is in: the first before it, the last after it. */
export function anneeEnCours(
  contrat: Pick<Contrat, 'signeLe' | 'annees'>,
  jour: DateCivile,
): AnneeDeContrat {
  const annees = anneesDuContrat(contrat);
  const premiere = annees[0];
  if (!premiere) throw new RangeError('A contract lasts at least one year.');
  return annees.findLast(({ du }) => du <= jour) ?? premiere;
}
