import type { CommuneDeCpts } from '../domain/commune.ts';

/** The communes of a CPTS for a spreadsheet: semicolons and a byte order mark, as French ones expect. */
export function communesEnCsv(communes: readonly CommuneDeCpts[]): string {
  const lignes = communes.map((c) => [
    c.code,
    c.nom,
    c.codesPostaux.join(' '),
    c.departement,
    c.secteur?.nom ?? '',
    c.population === null ? '' : String(c.population),
    c.populationAnnee === null ? '' : String(c.populationAnnee),
    c.lon === null ? '' : String(c.lon).replace('.', ','),
    c.lat === null ? '' : String(c.lat).replace('.', ','),
  ]);
  const entete = [
    'Code INSEE',
    'Commune',
    'Codes postaux',
    'Département',
    'Secteur',
    'Population municipale',
    'Recensement',
    'Longitude',
    'Latitude',
  ];
  return `\uFEFF${[entete, ...lignes].map((l) => l.map(citer).join(';')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is text: sector names are typed by people. */
function citer(valeur: string): string {
  const sur = /^[=+@\t\r-](?!\d)/.test(valeur) ? `'${valeur}` : valeur;
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}
