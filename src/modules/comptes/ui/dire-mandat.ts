import { dateCivile } from '#kernel/date-civile.ts';
import { dateCourte, dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';

type Jours = { readonly du: string; readonly au: string | null };
type Mandat = Jours & { readonly finiLe: Date | null };

export type EtatDeMandat = 'en-cours' | 'a-venir' | 'termine';

export function etatDeMandat({ du, au, finiLe }: Mandat, jour: string): EtatDeMandat {
  if (finiLe || (au !== null && au < jour)) return 'termine';
  return jour < du ? 'a-venir' : 'en-cours';
}

/** `depuis le 3 janvier 2026, jusqu’au 31 décembre 2026`. */
export function direJours(mandat: Mandat, jour: string, fuseau: string): string {
  const { du, au, finiLe } = mandat;
  if (finiLe) return `terminé le ${dateCourte(dateCivileDe(finiLe, fuseau))}`;
  if (au !== null && au < jour) return `terminé le ${dateCourte(dateCivile(au))}`;
  const fin = au === null ? '' : `, jusqu’au ${dateCourte(dateCivile(au))}`;
  if (jour < du) return `à partir du ${dateCourte(dateCivile(du))}${fin}`;
  return `depuis le ${dateCourte(dateCivile(du))}${fin}`;
}

/** `Du 3 janvier 2026 au 31 décembre 2026`, `À partir du 3 janvier 2026`. */
export function direPeriode({ du, au }: Jours): string {
  return au === null
    ? `À partir du ${dateLongue(dateCivile(du))}`
    : `Du ${dateLongue(dateCivile(du))} au ${dateLongue(dateCivile(au))}`;
}
