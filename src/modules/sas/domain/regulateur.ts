/** A national identifier of a person, or the one that the platform SAS drew. */
export type Identifiant = { readonly systeme: string; readonly valeur: string };

/** A regulator as the platform SAS tells of them (flow INT_R02). */
export type Regulateur = Identifiant & {
  readonly nom: string;
  readonly prenom: string;
  /** Lower case. */
  readonly courriel: string;
  /** False: their habilitation is withdrawn. */
  readonly actif: boolean;
};

export type RegulateurTenu = Regulateur & { readonly id: string; readonly compte: string };

export type RefusDeRegulateur = {
  readonly motif: 'cpts-non-raccordee' | 'courriel-deja-pris' | 'identifiant-deja-pris';
};
