import type { EtatStocke, GenreDeCreneau, Public } from './creneau.ts';

/** A slot as a regulator of the SAS sees it: whom, when, where to send the person. */
export type CreneauDuSas = {
  readonly id: string;
  readonly professionnelId: string;
  readonly professionnel: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: GenreDeCreneau;
  readonly etat: EtatStocke;
  readonly public: Public;
  readonly lieu: string | null;
  readonly libereLe: Date | null;
  readonly communeNom: string;
  readonly ageMin: number | null;
  readonly ageMax: number | null;
  readonly telephone: string | null;
  readonly adresse: string | null;
  readonly codePostal: string | null;
  readonly ville: string | null;
  /** Whoever looks booked it. */
  readonly prisParSoi: boolean;
};

export type SuiteDuCreneau = 'a-prendre' | 'pris-par-soi' | 'plus-libre' | 'passe';

/** What a regulator can do of it now. */
export function suiteDe(creneau: CreneauDuSas, maintenant: Date): SuiteDuCreneau {
  if (creneau.prisParSoi) return 'pris-par-soi';
  if (creneau.debut <= maintenant) return 'passe';
  if (creneau.etat !== 'libre') return 'plus-libre';
  return creneau.libereLe && creneau.libereLe > maintenant ? 'plus-libre' : 'a-prendre';
}
