import type { DateCivile } from '#kernel/date-civile.ts';
import type { AnneeDeContrat, EtatDeCrise, Montant, MontantDate } from './contrat.ts';
import type { Indicateur, PasSuivant } from './indicateur.ts';
import type { Part, Poste } from './mission.ts';

export type MontantVu = Pick<MontantDate, 'aPartirDu' | 'centimes'> & {
  readonly part: Part;
  readonly origine: 'contrat' | 'bareme';
  readonly piece: string | null;
  /** How sure the barème is, when the amount is its own. */
  readonly certitude: 'certain' | 'probable' | null;
};

/** An indicator in one year, as the CPTS and the CPAM see it. */
export type IndicateurVu = Indicateur & {
  readonly maximum: Montant;
  readonly cpts: number | null;
  readonly cpam: number | null;
  readonly euros: Montant;
  readonly eurosDeLaCpam: Montant;
  readonly suivant: PasSuivant | null;
};

/** One post in one year of the contract. */
export type PosteVu = {
  readonly poste: Poste;
  readonly annee: AnneeDeContrat;
  readonly signeLe: DateCivile;
  readonly demarreLe: DateCivile | null;
  readonly limites: { readonly demarrage: DateCivile; readonly deploiement: DateCivile } | null;
  readonly montants: readonly MontantVu[];
  readonly indicateurs: readonly IndicateurVu[];
  /** Maxima of the indicators less the variable part: must be 0. */
  readonly ecart: Montant;
  /** National indicators that the contract does not have this year. */
  readonly nationauxAbsents: number;
  readonly crise: {
    readonly etat: EtatDeCrise;
    readonly le: DateCivile | null;
    readonly piece: string | null;
  };
};
