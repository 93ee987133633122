/** What a person typed and what is wrong with it, by field name. */
export type Saisie = {
  readonly valeurs: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly erreurs: Readonly<Record<string, string>>;
};

export type Liaison = {
  readonly nom: string;
  readonly valeur: string | undefined;
  readonly erreur: string | undefined;
};

export type LiaisonMultiple = Omit<Liaison, 'valeur'> & { readonly valeurs: readonly string[] };

export const SAISIE_VIDE: Saisie = { valeurs: {}, erreurs: {} };

/**
 * Gives a field its name, kept value and error: `<ChampTexte libelle="Objet" {...lier(saisie, 'objet')} />`.
 */
export function lier(saisie: Saisie, nom: string): Liaison {
  const brut = saisie.valeurs[nom];
  const valeur = typeof brut === 'string' ? brut : brut?.[0];
  return { nom, valeur, erreur: saisie.erreurs[nom] };
}

/** The same for fields of several values (checkboxes). */
export function lierPlusieurs(saisie: Saisie, nom: string): LiaisonMultiple {
  const brut = saisie.valeurs[nom];
  const valeurs = typeof brut === 'string' ? [brut] : (brut ?? []);
  return { nom, valeurs, erreur: saisie.erreurs[nom] };
}
