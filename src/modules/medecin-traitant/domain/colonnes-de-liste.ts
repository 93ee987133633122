import { type ChampDeListe, champDe, enteteCompare } from './champ-de-liste.ts';
import { retirerLesNumeros } from './numero-de-securite-sociale.ts';

/** A line of a file: its number there, its cells. */
export type Rangee = {
  readonly line: number;
  readonly values: readonly string[];
  readonly problem?: 'guillemet-non-ferme' | undefined;
};

/** A list as it was sent, without its national numbers. */
export type ListeEnvoyee = {
  /** One for each column; `Colonne 3` when the file names none. */
  readonly entetes: readonly string[];
  readonly rangees: readonly Rangee[];
  /** Heads of the columns that held national numbers, emptied. */
  readonly sansNumero: readonly string[];
  /** Cells emptied in other columns. */
  readonly cellulesVidees: number;
};

/** Column by column, what each says; null: it is not read. */
export type Colonnes = readonly (ChampDeListe | null)[];

/** What a sender's heads say, as somebody settled it: normalised head → field, null when it is left out. */
export type Correspondance = Readonly<Record<string, ChampDeListe | null>>;

/** Titles and dates of edition come before the head of many lists. */
const RANGEES_AVANT_ENTETE = 25;
const CELLULE_MAX = 300;

/** Finds the head of a list, cleans its cells, and takes its national numbers out before anything is kept. */
export function recevoirListe(
  rangees: readonly Rangee[],
  connue: Correspondance = {},
): ListeEnvoyee {
  const propres = rangees.map((r) => ({ ...r, values: r.values.map(nettoyer) }));
  const rang = propres.slice(0, RANGEES_AVANT_ENTETE).findIndex((r) => estEntete(r.values, connue));
  const dessous = propres.slice(rang + 1);
  const largeur = dessous.reduce((large, { values }) => Math.max(large, values.length), 0);
  const lus = propres[rang]?.values ?? [];
  const entetes = Array.from(
    { length: Math.max(largeur, lus.length) },
    (_, i) => lus[i] || `Colonne ${i + 1}`,
  );
  const sans = retirerLesNumeros(
    dessous.map(({ values }) => values),
    entetes,
  );
  return {
    entetes,
    rangees: dessous.map((r, i) => ({ ...r, values: sans.rangees[i] ?? [] })),
    sansNumero: sans.colonnes.map((i) => entetes[i] ?? ''),
    cellulesVidees: sans.cellules,
  };
}

function estEntete(values: readonly string[], connue: Correspondance): boolean {
  const champs = values
    .map((v) => connue[enteteCompare(v)] ?? champDe(v))
    .filter((c) => c !== null);
  return new Set(champs).size >= 2;
}

/** What each column says: as it was settled for this sender, otherwise as heads are known; a field is said once. */
export function proposerColonnes(
  { entetes, sansNumero }: Pick<ListeEnvoyee, 'entetes' | 'sansNumero'>,
  connue: Correspondance = {},
): Colonnes {
  const dites = new Set<ChampDeListe>();
  return entetes.map((entete) => {
    const cle = enteteCompare(entete);
    const champ = sansNumero.includes(entete)
      ? null
      : cle in connue
        ? connue[cle]
        : champDe(entete);
    if (!champ || dites.has(champ)) return null;
    dites.add(champ);
    return champ;
  });
}

/** What to remember of the columns for the next list of this sender. */
export function correspondanceDe(entetes: readonly string[], colonnes: Colonnes): Correspondance {
  return Object.fromEntries(
    entetes.map((entete, i) => [enteteCompare(entete), colonnes[i] ?? null]),
  );
}

export type Manque = 'nom' | 'prenom' | 'naissance' | 'commune';

/** What no column says and no person can do without. */
export function manquesDe(colonnes: Colonnes): readonly Manque[] {
  const dit = (...champs: readonly ChampDeListe[]) =>
    champs.some((champ) => colonnes.includes(champ));
  const ensemble = dit('nomPrenom', 'prenomNom');
  return [
    ...(ensemble || dit('nom', 'nomDeNaissance') ? [] : ['nom' as const]),
    ...(ensemble || dit('prenom') ? [] : ['prenom' as const]),
    ...(dit('naissance') ? [] : ['naissance' as const]),
    ...(dit('commune', 'codePostal', 'codeInsee') ? [] : ['commune' as const]),
  ];
}

/** Fields that two columns say. */
export function champsEnDouble(colonnes: Colonnes): readonly ChampDeListe[] {
  const dits = colonnes.filter((champ) => champ !== null);
  return [...new Set(dits.filter((champ, i) => dits.indexOf(champ) !== i))];
}

/** Spaces of every kind are one; an apostrophe that keeps a spreadsheet from reading a formula is taken off. */
function nettoyer(valeur: string): string {
  const propre = valeur.replaceAll('\u0000', '').toWellFormed().replace(/\s+/g, ' ').trim();
  return [...propre.replace(/^'(?=\s*[=+\-@＝＋－＠0])/u, '')].slice(0, CELLULE_MAX).join('');
}
