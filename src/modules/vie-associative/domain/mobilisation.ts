/** Professionals of the territory of one profession and one sector, and the members among them. */
export type Cellule = {
  readonly profession: string;
  readonly secteurId: string | null;
  readonly secteur: string | null;
  readonly professionnels: number;
  readonly adherents: number;
};

/** The same by profession, or by sector. */
export type Groupe = {
  /** Code of the profession, id of the sector; '' for communes without a sector. */
  readonly cle: string;
  readonly libelle: string;
  readonly professionnels: number;
  readonly adherents: number;
};

/** Somebody of the territory, member or not. */
export type ProfessionnelDuTerritoire = {
  readonly id: string;
  readonly nom: string;
  readonly profession: string;
  readonly commune: string;
  readonly secteur: string | null;
  readonly adhesionId: string | null;
};

type Nom = { readonly cle: string; readonly libelle: string };

/** Sums cells by one of their keys; the most numerous first. */
export function regrouper(
  cellules: readonly Cellule[],
  par: (cellule: Cellule) => Nom,
): readonly Groupe[] {
  const sommes = new Map<string, Groupe>();
  for (const cellule of cellules) {
    const nom = par(cellule);
    const deja = sommes.get(nom.cle);
    sommes.set(nom.cle, {
      ...nom,
      professionnels: (deja?.professionnels ?? 0) + cellule.professionnels,
      adherents: (deja?.adherents ?? 0) + cellule.adherents,
    });
  }
  return [...sommes.values()].sort(
    (a, b) => b.professionnels - a.professionnels || a.libelle.localeCompare(b.libelle, 'fr'),
  );
}

/** Professions that somebody exercises on the territory and that no member represents. */
export function absentes(groupes: readonly Groupe[]): readonly Groupe[] {
  return groupes.filter(({ professionnels, adherents }) => professionnels > 0 && adherents === 0);
}
