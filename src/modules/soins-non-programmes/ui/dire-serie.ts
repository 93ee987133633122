import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue, duree, pluriel } from '#kernel/formats.ts';

/** A weekly pattern as lists show it. Days 1 (lundi) to 7, hours 'HH:MM', dates 'YYYY-MM-DD'. */
export type SerieAffichee = {
  readonly id: string;
  readonly professionnelId: string;
  readonly professionnel: string;
  readonly jours: readonly number[];
  readonly heureDebut: string;
  readonly heureFin: string;
  readonly dureeMinutes: number;
  readonly du: string;
  readonly au: string;
  readonly exceptions: readonly string[];
  readonly zoneVacances: string | null;
  readonly heureLiberation: string | null;
};

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];

/** "Lundi et jeudi, de 14 h à 16 h", then how long each slot lasts, until when, and what is left out. */
export function direSerie(serie: SerieAffichee): {
  readonly titre: string;
  readonly detail: string;
} {
  const jours = [...serie.jours].sort().map((jour) => JOURS[jour - 1] ?? '');
  const noms =
    jours.length > 1 ? `${jours.slice(0, -1).join(', ')} et ${jours.at(-1)}` : (jours[0] ?? '');
  const details = [
    `Des créneaux de ${duree(serie.dureeMinutes)}, jusqu’au ${dateLongue(dateCivile(serie.au))}`,
    ...(serie.exceptions.length > 0 ? [`sauf ${pluriel(serie.exceptions.length, 'jour')}`] : []),
    ...(serie.zoneVacances ? [`sans les vacances de la zone ${serie.zoneVacances}`] : []),
    ...(serie.heureLiberation ? [`proposés à partir de ${heureDite(serie.heureLiberation)}`] : []),
  ];
  return {
    titre: `${noms.charAt(0).toUpperCase()}${noms.slice(1)}, de ${heureDite(serie.heureDebut)} à ${heureDite(serie.heureFin)}`,
    detail: `${details.join(', ')}.`,
  };
}

/** "9 h 20" from "09:20". */
export function heureDite(texte: string): string {
  const [h = '', m = ''] = texte.split(':');
  return m === '00' ? `${Number(h)}\u00A0h` : `${Number(h)}\u00A0h\u00A0${m}`;
}
