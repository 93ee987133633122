/** An entry as a page shows it. */
export type TraceLue = {
  readonly rang: number;
  readonly instant: Date;
  readonly acteurNom: string;
  /** Codes of roles, comma separated; '' for somebody who came by a link, `systeme` for the program. */
  readonly roles: string;
  readonly action: string;
  readonly objet: string | null;
  /** Whom it is about, when it is about one. */
  readonly personne: string | null;
  /** How many people it names. */
  readonly personnes: number;
};
