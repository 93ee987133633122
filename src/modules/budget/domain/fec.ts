import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type Ecriture, JOURNAUX } from './ecriture.ts';
import { type Compte, compteDuPlan } from './plan.ts';

/** The eighteen columns, in their order (article A47 A-1 of the LPF, VII, 1° and 2°). */
export const COLONNES_DU_FEC = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const;

/** SIREN, then the day the year closes (IX of the article). */
export const nomDuFec = (siren: string, cloture: DateCivile): string =>
  `${siren}FEC${jourDuFec(cloture)}.txt`;

const jourDuFec = (date: DateCivile): string => date.replaceAll('-', '');

/** A comma before the cents, nothing between thousands (XII, 2° of the article). */
export const montantDuFec = (c: Centimes): string =>
  `${Math.trunc(c / 100)},${String(c % 100).padStart(2, '0')}`;

/** No text may hold what parts columns and lines, nor a letter outside ISO 8859-15 (XII, 1°). */
function texte(valeur: string): string {
  const plat = valeur
    .normalize('NFC')
    .replaceAll(/[\t\r\n|]+/g, ' ')
    .trim();
  return [...plat].map((lettre) => enLatin(lettre)).join('');
}

/** What a line must say: a text of signs that the file cannot hold still says something. */
const dit = (valeur: string): string => texte(valeur) || 'sans texte';

const AUTREMENT: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '“': '"',
  '”': '"',
  '–': '-',
  '—': '-',
  '…': '...',
  '\u00a0': ' ',
  '\u202f': ' ',
  '−': '-',
};
/** ISO 8859-15 is Latin-1, where eight signs give way to these. */
const PROPRES_A_LATIN_9 = '€ŠšŽžŒœŸ';
const ABSENTS_DE_LATIN_9 = '¤¦¨´¸¼½¾';

function enLatin(lettre: string): string {
  const autre = AUTREMENT[lettre];
  if (autre !== undefined) return autre;
  if (PROPRES_A_LATIN_9.includes(lettre)) return lettre;
  const code = lettre.codePointAt(0) ?? 0;
  const latin = (code >= 0x20 && code < 0x7f) || (code >= 0xa0 && code <= 0xff);
  if (latin && !ABSENTS_DE_LATIN_9.includes(lettre)) return lettre;
  const nue = lettre.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return /^[ -~]+$/.test(nue) ? nue : '?';
}

/** The file of a year, columns parted by tabs, one line for each movement, in the order in which entries were validated. */
export function ecrireFec(ecritures: readonly Ecriture[], plan: readonly Compte[]): string {
  const lignes = [...ecritures]
    .sort((a, b) => a.numero - b.numero)
    .flatMap((e) =>
      e.mouvements.map((m) => [
        e.journal,
        JOURNAUX[e.journal],
        String(e.numero),
        jourDuFec(e.le),
        m.compte,
        dit(compteDuPlan(plan, m.compte)?.libelle ?? m.compte),
        m.tiers?.id.replaceAll('-', '').slice(-12).toUpperCase() ?? '',
        m.tiers ? dit(m.tiers.nom) : '',
        dit(e.piece),
        jourDuFec(e.pieceLe),
        dit(e.libelle),
        montantDuFec(m.debit),
        montantDuFec(m.credit),
        '',
        '',
        jourDuFec(e.valideeLe),
        '',
        '',
      ]),
    );
  return [[...COLONNES_DU_FEC], ...lignes]
    .map((cellules) => `${cellules.map(texte).join('\t')}\r\n`)
    .join('');
}

/** The same in ISO 8859-15, one byte for each letter. */
export function octetsDuFec(fec: string): Uint8Array<ArrayBuffer> {
  const places: Readonly<Record<string, number>> = {
    '€': 0xa4,
    Š: 0xa6,
    š: 0xa8,
    Ž: 0xb4,
    ž: 0xb8,
    Œ: 0xbc,
    œ: 0xbd,
    Ÿ: 0xbe,
  };
  return Uint8Array.from([...fec], (lettre) => places[lettre] ?? lettre.codePointAt(0) ?? 0x3f);
}
