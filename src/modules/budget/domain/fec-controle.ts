import { additionner, type Centimes, centimes, parseMontant } from '#kernel/centimes.ts';
import { estDateCivile } from '#kernel/date-civile.ts';
import { COLONNES_DU_FEC } from './fec.ts';

/** One line of a file that was read back. */
export type LigneDuFec = Readonly<Record<(typeof COLONNES_DU_FEC)[number], string>>;

export type ControleDuFec = {
  readonly fautes: readonly string[];
  readonly lignes: readonly LigneDuFec[];
};

/** Columns that every line fills (BOI-CF-IOR-60-40-20). */
const OBLIGATOIRES = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'ValidDate',
] as const;

/**
 * Reads a file as article A47 A-1 of the LPF describes it, knowing nothing of how it was written: its name, its head, its
 * columns, dates, amounts, numbers without a gap, and entries that balance.
 */
export function controlerFec(nom: string, fec: string): ControleDuFec {
  const [tete = '', ...corps] = fec.split(/\r\n|\n|\r/);
  const separateur = tete.includes('\t') ? '\t' : '|';
  const fautes: string[] = [];
  if (!/^\d{9}FEC\d{8}\.txt$/.test(nom) || !estJour(nom.slice(12, 20)))
    fautes.push(`nom de fichier : ${nom}`);
  if (tete !== COLONNES_DU_FEC.join(separateur)) fautes.push('en-tête');
  const lignes = corps.flatMap((ligne, rang) => {
    if (ligne === '' && rang === corps.length - 1) return [];
    const cellules = ligne.split(separateur);
    if (cellules.length !== COLONNES_DU_FEC.length) {
      fautes.push(`ligne ${rang + 2} : ${cellules.length} colonnes`);
      return [];
    }
    const lue = lireLigne(cellules);
    fautes.push(...fautesDeLigne(lue).map((faute) => `ligne ${rang + 2} : ${faute}`));
    return [lue];
  });
  return { fautes: [...fautes, ...fautesDEcritures(lignes)], lignes };
}

function lireLigne(cellules: readonly string[]): LigneDuFec {
  const de = (colonne: (typeof COLONNES_DU_FEC)[number]) =>
    cellules[COLONNES_DU_FEC.indexOf(colonne)] ?? '';
  return {
    JournalCode: de('JournalCode'),
    JournalLib: de('JournalLib'),
    EcritureNum: de('EcritureNum'),
    EcritureDate: de('EcritureDate'),
    CompteNum: de('CompteNum'),
    CompteLib: de('CompteLib'),
    CompAuxNum: de('CompAuxNum'),
    CompAuxLib: de('CompAuxLib'),
    PieceRef: de('PieceRef'),
    PieceDate: de('PieceDate'),
    EcritureLib: de('EcritureLib'),
    Debit: de('Debit'),
    Credit: de('Credit'),
    EcritureLet: de('EcritureLet'),
    DateLet: de('DateLet'),
    ValidDate: de('ValidDate'),
    Montantdevise: de('Montantdevise'),
    Idevise: de('Idevise'),
  };
}

function fautesDeLigne(ligne: LigneDuFec): readonly string[] {
  const vides = OBLIGATOIRES.filter((colonne) => ligne[colonne] === '');
  const dates = (['EcritureDate', 'PieceDate', 'ValidDate'] as const).filter(
    (colonne) => !estJour(ligne[colonne]),
  );
  const montants = (['Debit', 'Credit'] as const).filter(
    (colonne) => !/^\d+,\d{2}$/.test(ligne[colonne]),
  );
  return [
    ...vides.map((colonne) => `${colonne} vide`),
    ...dates.map((colonne) => `${colonne} illisible`),
    ...montants.map((colonne) => `${colonne} illisible`),
    ...(/^[1-8]\d\d/.test(ligne.CompteNum) ? [] : ['CompteNum sans les trois chiffres du plan']),
    ...((ligne.CompAuxNum === '') === (ligne.CompAuxLib === '')
      ? []
      : ['compte auxiliaire incomplet']),
  ];
}

const estJour = (jour: string): boolean =>
  /^\d{8}$/.test(jour) && estDateCivile(`${jour.slice(0, 4)}-${jour.slice(4, 6)}-${jour.slice(6)}`);

const lire = (montant: string): Centimes => {
  const lu = parseMontant(montant);
  return lu.ok ? lu.valeur : centimes(0);
};

function fautesDEcritures(lignes: readonly LigneDuFec[]): readonly string[] {
  const par = new Map<string, LigneDuFec[]>();
  for (const ligne of lignes)
    par.set(ligne.EcritureNum, [...(par.get(ligne.EcritureNum) ?? []), ligne]);
  const numeros = [...par.keys()].map(Number).sort((a, b) => a - b);
  // Until the year before is closed, the first number waits for its balances.
  const premier = numeros[0] === 2 ? 2 : 1;
  const suite = numeros.every((numero, rang) => numero === rang + premier);
  const reports = lignes.filter(({ JournalCode }) => JournalCode === 'AN');
  const enTete = reports.every(({ EcritureNum }) => EcritureNum === '1');
  const ecarts = [...par].filter(([, siennes]) => {
    const debit = additionner(...siennes.map((l) => lire(l.Debit)));
    return debit !== additionner(...siennes.map((l) => lire(l.Credit)));
  });
  return [
    ...(suite ? [] : ['numéros d’écriture qui ne se suivent pas']),
    ...(enTete ? [] : ['à nouveaux qui ne portent pas le premier numéro']),
    ...ecarts.map(([numero]) => `écriture ${numero} déséquilibrée`),
  ];
}
