/** One record about a person, in words they understand. */
export type DonneeTenue = {
  readonly titre: string;
  readonly depuis: Date;
  readonly pourquoi: string;
  readonly lignes: readonly { readonly libelle: string; readonly valeur: string }[];
};
