import { dateChiffres } from '#kernel/formats.ts';
import { dateCivileDe, heureCivileDe } from '#kernel/fuseau.ts';
import { CSV, writeCsv } from '#platform/documents/csv.ts';
import { ICS, writeIcs } from '#platform/documents/ics.ts';
import { writeXlsx, XLSX } from '#platform/documents/xlsx.ts';
import { direTelephone } from '../ui/dire-garde.ts';
import type { GardeExportee } from '../usecases/exporter-gardes.ts';

export const FORMATS = ['xlsx', 'csv', 'ics'] as const;
export type Format = (typeof FORMATS)[number];

type Cadre = { readonly fuseau: string; readonly nom: string; readonly adresse: string };
type Fichier = { readonly contenu: string | Uint8Array<ArrayBuffer>; readonly type: string };

/** Duties as a file that spreadsheets and calendars read. */
export async function fichierDeGardes(
  format: Format,
  gardes: readonly GardeExportee[],
  cadre: Cadre,
): Promise<Fichier> {
  if (format === 'ics') return { contenu: agendaDeGardes(gardes, cadre), type: ICS };
  const table = [ENTETE, ...gardes.map((garde) => ligneDe(garde, cadre.fuseau))];
  return format === 'csv'
    ? { contenu: writeCsv(table), type: CSV }
    : { contenu: await writeXlsx('Gardes', table), type: XLSX };
}

const ENTETE = [
  'Tableau',
  'Jour',
  'De',
  'Au',
  'À',
  'Tour',
  'Personne',
  'RPPS',
  'Lieu',
  'Téléphone',
];

function ligneDe(garde: GardeExportee, fuseau: string): readonly string[] {
  const { tableau, debut, fin, tour, professionnel, rpps, lieu, telephone } = garde;
  return [
    tableau,
    dateChiffres(dateCivileDe(debut, fuseau)),
    heureCivileDe(debut, fuseau),
    dateChiffres(dateCivileDe(fin, fuseau)),
    heureCivileDe(fin, fuseau),
    tour ?? '',
    professionnel ?? '',
    rpps ?? '',
    lieu ?? '',
    telephone ? direTelephone(telephone) : '',
  ];
}

/** The calendar of some duties; a hole says so in its title. */
export function agendaDeGardes(
  gardes: readonly GardeExportee[],
  { nom, adresse }: Omit<Cadre, 'fuseau'>,
): string {
  return writeIcs({
    name: nom,
    events: gardes.map((g) => ({
      uid: `${g.id}@gardes.maillage`,
      start: g.debut,
      end: g.fin,
      summary: `Garde, ${g.professionnel ?? 'personne'}`,
      description: [g.tableau, g.tour].filter((mot) => mot !== null).join(', '),
      location: [g.lieu, g.commune].filter((mot) => mot !== null).join(', '),
      url: `${adresse}/gardes/${g.id}`,
      cancelled: false,
      changedAt: g.changeLe,
    })),
  });
}
