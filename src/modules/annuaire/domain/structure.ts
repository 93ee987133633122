/** A place where people work: practice, pharmacy, hospital, health centre. */
export type Structure = {
  readonly id: string;
  readonly nom: string;
  readonly enseigne: string | null;
  readonly finess: string | null;
  readonly finessJuridique: string | null;
  readonly siret: string | null;
  readonly categorie: string | null;
  readonly adresse: string | null;
  readonly complement: string | null;
  readonly codePostal: string | null;
  readonly ville: string | null;
  readonly commune: string | null;
  readonly communeNom: string | null;
  readonly telephone: string | null;
  readonly fermee: boolean;
};
