import type { DateCivile } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';

type Dit = { readonly cpts: string; readonly lundi: DateCivile; readonly lien: string };

/** On Friday, to whoever works for the CPTS. */
export function texteDeSemaine({ cpts, lundi, lien }: Dit) {
  return {
    canal: 'courriel' as const,
    sujet: `${cpts} : vos heures de la semaine`,
    corps: [
      'Bonjour,',
      `Vos heures de la semaine du ${dateLongue(lundi)}, mission par mission : une minute suffit, la semaine d’avant est déjà recopiée.`,
      lien,
      'Ce lien est le vôtre, pour cette semaine, pendant dix jours.',
    ].join('\n\n'),
  };
}
