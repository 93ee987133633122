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
  const somme = (genre: string) =>
    cumuls
      .filter((cumul) => cumul.genre === genre && cumul.detail === site)
      .reduce((total, { quantite }) => total + quantite, 0);
  return {
    offerts: somme('snp.creneau.offert'),
    pourvus: somme('snp.creneau.pourvu'),
    permanences: tenues.reduce((total, { quantite }) => total + quantite, 0),
    minutes: tenues.reduce((total, { minutes }) => total + (minutes ?? 0), 0),
  };
}
