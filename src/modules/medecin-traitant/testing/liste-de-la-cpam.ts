import writeExcelFile from 'write-excel-file/node';
import { type DateCivile, dateDuJour, jourDeDate, partsDe } from '#kernel/date-civile.ts';

/** What a line of the fictional list must come to. */
type Attendu = 'personne' | 'repetee' | 'refusee';
type Ligne = {
  readonly cellules: readonly string[];
  readonly attendu: Attendu;
  readonly fusionnee?: boolean;
};

const ENTETES = [
  'N° Sécu',
  'NOM',
  'Prénom',
  'Né(e) le',
  'CP',
  'Commune',
  'Tél. portable',
  'ALD (O/N)',
  'C2S',
  'Date décès',
];
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
].concat(['octobre', 'novembre', 'décembre']);

export type ListeFictive = {
  readonly csv: Buffer;
  readonly xlsx: () => Promise<Uint8Array>;
  readonly lignes: number;
  readonly attendu: Readonly<Record<Attendu, number>>;
};

/**
 * A list of fictional people, as hands and spreadsheets spoil them: dates in every form, zeros lost, merged cells, lines
 * said twice, the dead, minors, communes elsewhere or unknown, totals and heads in the middle, national numbers. The same
 * numbers give the same list.
 */
export function listeFictive(de: number, a: number): ListeFictive {
  const lignes = Array.from({ length: a - de }, (_, i) => ligneDe(de + i));
  const compter = (quoi: Attendu) => lignes.filter(({ attendu }) => attendu === quoi).length;
  const attendu = {
    personne: compter('personne'),
    repetee: compter('repetee'),
    refusee: compter('refusee'),
  };
  const milieu = Math.floor(lignes.length / 2);
  const csv = [
    ['Liste des bénéficiaires sans médecin traitant', 'éditée le 03/11/2026'],
    ENTETES,
    ...lignes.slice(0, milieu).map(({ cellules }) => cellules),
    ENTETES,
    ...lignes.slice(milieu).map(({ cellules }) => cellules),
    ['TOTAL', String(lignes.length)],
    ['Page 1 sur 1'],
  ];
  return {
    lignes: lignes.length,
    attendu,
    csv: Buffer.from(csv.map((cellules) => cellules.map(citer).join(';')).join('\r\n'), 'latin1'),
    xlsx: async () => await enClasseur(lignes),
  };
}

const citer = (cellule: string) =>
  /[;"]/.test(cellule) ? `"${cellule.replaceAll('"', '""')}"` : cellule;

/** Merged cells are merged there, and dates of spreadsheets are numbers. */
async function enClasseur(lignes: readonly Ligne[]): Promise<Uint8Array> {
  const cellule = (texte: string) => {
    if (texte === '') return null;
    return /^\d{5,9}$/.test(texte)
      ? { value: Number(texte), type: Number }
      : { value: texte, type: String };
  };
  const rangees = lignes.map(({ cellules }, i) =>
    cellules.map((texte, colonne) => {
      const couvre = colonne === 5 && texte !== '' && lignes[i + 1]?.fusionnee;
      return couvre ? { value: texte, type: String, rowSpan: 2 } : cellule(texte);
    }),
  );
  const titre = ['Liste des bénéficiaires sans médecin traitant'].map(cellule);
  return await writeExcelFile([
    titre,
    ENTETES.map(cellule),
    ...rangees,
    ['TOTAL'].map(cellule),
  ]).toBuffer();
}

/** Twenty kinds of lines, each with its fault; the others are plain. */
function ligneDe(i: number): Ligne {
  const de = (changes: Readonly<Record<number, string>>, attendu: Attendu = 'personne'): Ligne => ({
    cellules: propre(i).map((cellule, rang) => changes[rang] ?? cellule),
    attendu,
  });
  const { annee, mois, jour } = partsDe(naissanceDe(i));
  const deux = String(annee % 100).padStart(2, '0');
  const fautes: readonly (() => Ligne)[] = [
    () => de({ 3: `${jour}.${mois}.${deux}` }),
    () => de({ 3: `${jour} ${MOIS[mois - 1]} ${annee}` }),
    () => de({ 3: naissanceDe(i) }),
    () => de({ 3: String(jourDeDate(naissanceDe(i)) + 25_569) }),
    () => de({ 3: `${jour}-${MOIS[mois - 1]}-${deux}` }),
    () => de({ 6: `6399${String(80_000 + (i % 9999))}`.slice(0, 9) }),
    () => ({ ...de({ 4: '', 5: '' }), fusionnee: true }),
    () => ({
      cellules: propre(i - 1)
        .with(4, '63620')
        .with(5, 'GIAT'),
      attendu: 'repetee',
    }),
    () => de({ 9: '02/10/2026' }, 'refusee'),
    () => de({ 3: `01/02/${2012 + (i % 9)}` }),
    () => de({ 4: '63380', 5: 'PONTAUMUR' }),
    () => de({ 4: '', 5: 'NULLE-PART-LES-BAINS' }, 'refusee'),
    () => de({ 3: '31/02/1950' }, 'refusee'),
    () => de({ 1: `=CMD|${i}`, 2: '' }, 'refusee'),
    () => de({ 4: '', 5: 'Giat (63620)' }),
    () => de({ 6: 'néant' }),
    () => de({ 2: 'ÉLOÏSE', 7: 'oui', 8: 'x' }),
    () => de({ 7: '01/01/2019' }),
    () => de({ 3: '' }, 'refusee'),
  ];
  return (fautes[i % 40] ?? (() => de({})))();
}

function propre(i: number): readonly string[] {
  const { annee, mois, jour } = partsDe(naissanceDe(i));
  const dd = (n: number) => String(n).padStart(2, '0');
  const numero = `${(i % 2) + 1}${dd(annee % 100)}${dd(mois)}63165${String(i % 1000).padStart(3, '0')}`;
  return [
    numero,
    nomDe(i),
    PRENOMS[i % PRENOMS.length] ?? '',
    `${dd(jour)}/${dd(mois)}/${annee}`,
  ].concat([
    '63620',
    'GIAT',
    `06 39 98 ${dd(i % 97)} ${dd(i % 89)}`,
    i % 3 === 0 ? 'O' : 'N',
    '',
    '',
  ]);
}

const PRENOMS = ['ODILE', 'HONORINE', 'LUC', 'ABEL', 'CLÉANTE', 'ROSE', 'MAHAUT'];
const SYLLABES = ['VAL', 'COR', 'BEL', 'TRES', 'MOR', 'ROU', 'VIG', 'NAC', 'SAN', 'LIE'];

/** `VALCORBELTRES`: a name of its own for each number. */
function nomDe(i: number): string {
  return [...String(i + 10_000)].map((chiffre) => SYLLABES[Number(chiffre)]).join('');
}

/** Between 1930 and 2006: nobody is a minor by chance, and no year of two figures is of another century. */
function naissanceDe(i: number): DateCivile {
  return dateDuJour(((i * 7919) % 25_000) - 14_000);
}
