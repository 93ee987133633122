import type { EtatStocke } from './creneau.ts';

/** A slot of a consultation avancée, as whoever addresses somebody to it sees it. Nothing of who comes. */
export type ConsultationAvancee = {
  readonly id: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly etat: EtatStocke;
  readonly professionnel: string;
  readonly lieu: string | null;
  readonly communeNom: string;
  /** Reasons for which somebody may be addressed there. */
  readonly adressages: readonly string[];
};

/** Still to be taken? */
export function estAPrendre(
  { etat, debut }: Pick<ConsultationAvancee, 'etat' | 'debut'>,
  maintenant: Date,
): boolean {
  return etat === 'libre' && debut > maintenant;
}
