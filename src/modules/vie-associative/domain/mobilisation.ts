/** Professionals of the territory, counted by profession or by sector, beside the members among them. */
export type Mobilisation = {
  readonly cle: string;
  readonly libelle: string;
  /** In the directory, on the communes of the CPTS. */
  readonly professionnels: number;
  /** Members among them, counted in the same place. */
  readonly adherents: number;
};

type Cellule = {
  readonly profession: string;
  readonly secteur: string | null;
  readonly professionnels: number;
  readonly adherents: number;
};

/** Sums cells by one of their keys; the emptiest in members come first, then the most numerous. */
export function regrouper(
  cellules: readonly Cellule[],
  par: (cellule: Cellule) => { readonly cle: string; readonly libelle: string },
): readonly Mobilisation[] {
  const sommes = new Map<string, Mobilisation>();
  for (const cellule of cellules) {
    const { cle, libelle } = par(cellule);
    const deja = sommes.get(cle);
    sommes.set(cle, {
      cle,
      libelle,
      professionnels: (deja?.professionnels ?? 0) + cellule.professionnels,
      adherents: (deja?.adherents ?? 0) + cellule.adherents,
    });
  }
  return [...sommes.values()].sort(
    (a, b) => b.professionnels - a.professionnels || a.libelle.localeCompare(b.libelle, 'fr'),
  );
}

/** Professions that somebody exercises on the territory and that no member represents. */
export function absentes(groupes: readonly Mobilisation[]): readonly Mobilisation[] {
  return groupes.filter(({ professionnels, adherents }) => professionnels > 0 && adherents === 0);
}
