import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Nature } from './regle.ts';

export const ETATS_DE_LIGNE = ['payee', 'non-payee', 'a-saisir', 'ambigue', 'reprise'] as const;
/** `a-saisir`, `ambigue`: somebody must decide before anything is approved. */
export type EtatDeLigne = (typeof ETATS_DE_LIGNE)[number];

/** One line of a relevé: what it comes from, by which rule it is paid or why it is not. */
export type Ligne = {
  /** What makes it one line for ever: the entry of the ledger, or the month of a yearly rule. */
  readonly cle: string;
  readonly jour: DateCivile;
  readonly genre: string;
  readonly objet: string;
  readonly mission: string;
  /** Path of the record the entry came from. */
  readonly lien: string | null;
  readonly minutes: number | null;
  readonly quantite: number;
  readonly regle: string | null;
  readonly regleLibelle: string | null;
  readonly nature: Nature | null;
  readonly centimes: Centimes;
  /** What is paid once whatever the entries: a meeting, an evening, a day, the kilometres of a year. */
  readonly unite: string | null;
  readonly pourquoi: string;
  readonly etat: EtatDeLigne;
  /** Of an earlier period, closed since or already approved. */
  readonly report: boolean;
};

/** A line of an approved relevé, as far as what follows needs it. */
export type LigneGelee = Pick<
  Ligne,
  'cle' | 'centimes' | 'unite' | 'regle' | 'regleLibelle' | 'nature' | 'quantite'
>;

export function bloque({ etat }: Pick<Ligne, 'etat'>): boolean {
  return etat === 'a-saisir' || etat === 'ambigue';
}
