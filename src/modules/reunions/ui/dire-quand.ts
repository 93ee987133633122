import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte, dateLongue, heure, jourRelatif } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Plage } from '../domain/plage.ts';

/** What a page needs to write times: the CPTS's zone and the instant it is made. */
export type Moment = { readonly fuseau: string; readonly maintenant: Date };
export type Jetons = { readonly csrf: string; readonly cle: string };

export function aujourdhuiDe({ fuseau, maintenant }: Moment): DateCivile {
  return dateCivileDe(maintenant, fuseau);
}

/** "jeu. 3 déc. 2026, de 20 h à 22 h" */
export function direPlage({ debut, fin }: Plage, fuseau: string): string {
  const jour = dateCourte(dateCivileDe(debut, fuseau));
  return `${jour}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

/** "jeudi 3 décembre 2026, de 20 h à 22 h" */
export function direPlageLongue({ debut, fin }: Plage, fuseau: string): string {
  const jour = dateLongue(dateCivileDe(debut, fuseau));
  return `${jour}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

/** "ce soir" is for people; "aujourd’hui, de 20 h à 22 h" is sure. */
export function direQuand({ debut, fin }: Plage, moment: Moment): string {
  const { fuseau } = moment;
  const jour = jourRelatif(dateCivileDe(debut, fuseau), aujourdhuiDe(moment));
  return `${jour}, de ${heure(debut, fuseau)} à ${heure(fin, fuseau)}`;
}

export function phrase(texte: string): string {
  return `${texte.charAt(0).toUpperCase()}${texte.slice(1)}`;
}
