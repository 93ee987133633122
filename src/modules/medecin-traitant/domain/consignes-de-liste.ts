/** Kind of ledger entry → commune → how many people. */
export type Consignes = Readonly<Record<string, Readonly<Record<string, number>>>>;

export type Ecart = {
  readonly genre: string;
  readonly commune: string;
  readonly quantite: number;
};

/** What is left to tell the ledger so that it knows what is now counted: differences, never the same thing twice. */
export function ecartsEntre(dites: Consignes, comptees: Consignes): readonly Ecart[] {
  const genres = [...new Set([...Object.keys(dites), ...Object.keys(comptees)])].sort();
  return genres.flatMap((genre) => {
    const [avant, apres] = [dites[genre] ?? {}, comptees[genre] ?? {}];
    const communes = [...new Set([...Object.keys(avant), ...Object.keys(apres)])].sort();
    return communes
      .map((commune) => ({
        genre,
        commune,
        quantite: (apres[commune] ?? 0) - (avant[commune] ?? 0),
      }))
      .filter(({ quantite }) => quantite !== 0);
  });
}
