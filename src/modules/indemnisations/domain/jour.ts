import { type DateCivile, dateCivile } from '#kernel/date-civile.ts';

/**
 * Before it there is no CPTS: they were created by the law of 26 January 2016 (article L. 1434-12 CSP). It bounds what is
 * declared while no period says since when this one pays.
 */
const AVANT_LES_CPTS = dateCivile('2016-01-01');

/** The first day that may be declared: that of the year of the first period, which may end after what it pays began. */
export function premierJour(periodes: readonly { readonly du: DateCivile }[]): DateCivile {
  const [premiere] = periodes.map(({ du }) => du).sort();
  return premiere ? dateCivile(`${premiere.slice(0, 4)}-01-01`) : AVANT_LES_CPTS;
}

/** Why a day cannot be one of work or of an invoice; null: it can. */
export function jourRefuse(
  jour: DateCivile,
  { premier, aujourdhui }: { readonly premier: DateCivile; readonly aujourdhui: DateCivile },
): 'jour-a-venir' | 'jour-trop-ancien' | null {
  if (jour > aujourdhui) return 'jour-a-venir';
  return jour < premier ? 'jour-trop-ancien' : null;
}
