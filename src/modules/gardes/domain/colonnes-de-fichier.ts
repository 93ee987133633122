import { normaliser } from '#kernel/texte.ts';

/** What a file of duties may say of each. */
export const CHAMPS = [
  'tableau',
  'jour',
  'debut',
  'heureDebut',
  'au',
  'fin',
  'heureFin',
  'horaire',
  'tour',
  'personne',
  'nom',
  'prenom',
  'rpps',
  'titre',
  'secteur',
  'lieu',
  'telephone',
  'uid',
] as const;
export type Champ = (typeof CHAMPS)[number];

/** A line of a file, under the names that its columns were recognised by. */
export type LigneDeFichier = {
  readonly numero: number;
  readonly cellules: Readonly<Partial<Record<Champ, string>>>;
  readonly probleme?: 'guillemet-non-ferme' | undefined;
};

type Rangee = {
  readonly line: number;
  readonly values: readonly string[];
  readonly problem?: 'guillemet-non-ferme';
};

/** Heads of columns, as people, our own exports, Outlook and calendars write them. */
const ALIAS: Readonly<Record<Champ, readonly string[]>> = {
  tableau: ['tableau', 'tableau de garde', 'planning'],
  jour: ['jour', 'date', 'date de garde', 'date debut', 'date de debut', 'jour de debut', 'du'],
  debut: ['de', 'debut', 'commence', 'start', 'dtstart'],
  heureDebut: ['heure debut', 'heure de debut', 'h debut', 'a partir de'],
  au: ['au', 'date fin', 'date de fin', 'jour de fin', "jusqu'au"],
  fin: ['a', 'fin', 'finit', 'end', 'dtend'],
  heureFin: ['heure fin', 'heure de fin', 'h fin', "jusqu'a"],
  horaire: [
    'horaire',
    'horaires',
    'heures',
    'plage',
    'plage horaire',
    'creneau',
    'creneau horaire',
  ],
  tour: ['tour', 'type de garde', 'type', 'poste'],
  personne: [
    'personne',
    'professionnel',
    'medecin',
    'medecin de garde',
    'pharmacien',
    'pharmacienne',
    'pharmacien de garde',
    'docteur',
    'titulaire',
    'intervenant',
    'effecteur',
    'de garde',
    'qui',
    'nom prenom',
    'nom et prenom',
    'prenom nom',
    'prenom et nom',
    'nom complet',
  ],
  nom: ['nom', 'nom de famille', "nom d'exercice"],
  prenom: ['prenom', "prenom d'exercice"],
  rpps: ['rpps', 'n rpps', 'no rpps', 'numero rpps', 'identifiant rpps', 'id rpps'],
  titre: ['titre', 'objet', 'sujet', 'evenement', 'summary'],
  secteur: ['secteur', 'secteur de garde', 'zone'],
  lieu: ['lieu', 'lieu de garde', 'etablissement', 'structure', 'pharmacie', 'officine', 'cabinet'],
  telephone: ['telephone', 'tel', 'numero de telephone', 'n de telephone', 'portable', 'mobile'],
  uid: ['uid'],
};

const CHAMP_DE = new Map(
  CHAMPS.flatMap((champ) => ALIAS[champ].map((alias) => [alias, champ] as const)),
);
/** A head may come after a title and some words. */
const RANGEES_AVANT_ENTETE = 15;
const CELLULE_MAX = 300;

export type FichierReconnu = {
  readonly colonnes: readonly Champ[];
  readonly lignes: readonly LigneDeFichier[];
};

/** Finds the head of a table, then reads each line under it; null when no head says when duties are. */
export function reconnaitreColonnes(rangees: readonly Rangee[]): FichierReconnu | null {
  const rang = rangees.slice(0, RANGEES_AVANT_ENTETE).findIndex(({ values }) => estEntete(values));
  if (rang === -1) return null;
  const champs = (rangees[rang]?.values ?? []).map(champDe);
  const colonnes = champs.filter((champ, i) => champ !== undefined && champs.indexOf(champ) === i);
  const lignes = rangees.slice(rang + 1).map(({ line, values, problem }) => ({
    numero: line,
    cellules: cellulesDe(champs, values),
    ...(problem ? { probleme: problem } : {}),
  }));
  return {
    colonnes: colonnes.filter((champ) => champ !== undefined),
    lignes: lignes.filter((l) => l.probleme || Object.keys(l.cellules).length > 0),
  };
}

function estEntete(values: readonly string[]): boolean {
  const champs = new Set(values.map(champDe).filter((champ) => champ !== undefined));
  return champs.size >= 2 && (champs.has('jour') || champs.has('debut'));
}

function champDe(entete: string): Champ | undefined {
  return CHAMP_DE.get(normaliser(entete.replace(/[._:°()/\-–*]/g, ' ')));
}

function cellulesDe(champs: readonly (Champ | undefined)[], values: readonly string[]) {
  const cellules: Partial<Record<Champ, string>> = {};
  champs.forEach((champ, i) => {
    const valeur = nettoyer(values[i] ?? '');
    if (champ && valeur !== '') cellules[champ] ??= valeur;
  });
  return cellules;
}

/** Our exports put an apostrophe before what a spreadsheet would take for a formula. */
function nettoyer(valeur: string): string {
  const propre = valeur.replaceAll('\u0000', '').replace(/\s+/g, ' ').trim();
  return [...propre.replace(/^'(?=\s*[=+\-@＝＋－＠])/u, '')].slice(0, CELLULE_MAX).join('');
}
