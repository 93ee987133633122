/** What the ledger knows of a site over some days. */
export type ChiffresDuSite = {
  /** Slots on the days asked, and those of them that were booked. */
  readonly offerts: number;
  readonly pourvus: number;
  /** Hours held to their end, and their minutes. */
  readonly permanences: number;
  readonly minutes: number;
};

type Cumul = { readonly genre: string; readonly detail: string; readonly quantite: number };
type Fait = { readonly quantite: number; readonly minutes: number | null };

/** Entries of slots bear the id of their site as detail; those of hours are already of this site alone. */
export function chiffresDuSite(
  site: string,
  { cumuls, tenues }: { readonly cumuls: readonly Cumul[]; readonly tenues: readonly Fait[] },
): ChiffresDuSite {
  const somme = (...genres: readonly string[]) =>
    cumuls
      .filter(({ genre, detail }) => genres.includes(genre) && detail === site)
      .reduce((total, { quantite }) => total + quantite, 0);
  return {
    offerts: somme('snp.creneau.offert', 'snp.avancee.offerte'),
    pourvus: somme('snp.creneau.pourvu', 'snp.avancee.pourvue'),
    permanences: tenues.reduce((total, { quantite }) => total + quantite, 0),
    minutes: tenues.reduce((total, { minutes }) => total + (minutes ?? 0), 0),
  };
}
