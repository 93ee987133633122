/** The letters of a campaign as one file: while it is built, then until it is forgotten. */
export type Tirage = {
  readonly id: string;
  readonly campagne: string;
  readonly etat: 'en-cours' | 'pret';
  readonly lettres: number;
  readonly faites: number;
  /** Left out since the letters were prepared. */
  readonly retirees: number;
  readonly demandeLe: Date;
  readonly demandeParNom: string;
  readonly avanceLe: Date;
};

/** A file with names and addresses is kept no longer than printing takes; it is built anew in seconds. */
export const JOURS_DU_TIRAGE = 7;
