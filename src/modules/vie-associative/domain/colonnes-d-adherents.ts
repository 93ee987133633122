import { normaliser } from '#kernel/texte.ts';

/** What a file of members says of each, under the heads our own export writes. */
export const ENTETES = {
  identifiant: 'Identifiant',
  genre: 'Type',
  titre: 'Titre',
  prenom: 'Prénom',
  nom: 'Nom',
  profession: 'Profession',
  rpps: 'RPPS',
  structure: 'Structure',
  finess: 'FINESS',
  fonction: 'Fonction',
  codeCommune: 'Code INSEE',
  commune: 'Commune',
  courriel: 'Courriel',
  telephone: 'Téléphone',
  college: 'Collège',
  etat: 'État',
  du: 'Début',
  au: 'Fin',
} as const;
export type Champ = keyof typeof ENTETES;

/** Other heads that people write. */
const AUTRES: Readonly<Partial<Record<Champ, readonly string[]>>> = {
  identifiant: ['id'],
  genre: ["type d'adhesion", 'type adherent', 'categorie'],
  titre: ['civilite'],
  nom: ['nom de famille', "nom d'exercice"],
  prenom: ["prenom d'exercice"],
  profession: ['metier', 'qualite', 'specialite'],
  rpps: ['n rpps', 'numero rpps', 'no rpps'],
  structure: ['etablissement', 'raison sociale', 'organisme', 'nom de la structure'],
  finess: ['n finess', 'numero finess', 'no finess'],
  fonction: ['fonction du representant', 'poste'],
  codeCommune: ['code commune', 'insee'],
  commune: ['ville', "commune d'exercice", "ville d'exercice"],
  courriel: ['mail', 'email', 'e-mail', 'adresse mail', 'adresse e-mail', 'adresse electronique'],
  telephone: ['tel', 'portable', 'mobile', 'numero de telephone'],
  etat: ['statut'],
  du: [
    "date d'adhesion",
    'adhesion',
    'date adhesion',
    "debut d'adhesion",
    'depuis',
    'membre depuis',
  ],
  au: ['date de depart', 'depart', "fin d'adhesion"],
};

const CHAMPS = Object.keys(ENTETES).filter((nom) => nom in ENTETES);
export const estChamp = (nom: string): nom is Champ => CHAMPS.includes(nom);

const CHAMP_DE: ReadonlyMap<string, Champ> = new Map(
  CHAMPS.filter(estChamp).flatMap((champ) =>
    [ENTETES[champ], ...(AUTRES[champ] ?? [])].map((mot) => [cle(mot), champ] as const),
  ),
);

function cle(entete: string): string {
  return normaliser(entete.replace(/[._:°()/*]/g, ' '));
}

/** A line of a file, under the heads that were recognised. */
export type LigneDAdherent = {
  readonly numero: number;
  readonly cellules: Readonly<Partial<Record<Champ, string>>>;
};

type Rangee = { readonly line: number; readonly values: readonly string[] };

const RANGEES_AVANT_ENTETE = 15;
const CELLULE_MAX = 300;

/** Finds the head of a table, then reads each line under it; null when no head names people or structures. */
export function reconnaitreAdherents(rangees: readonly Rangee[]): readonly LigneDAdherent[] | null {
  const rang = rangees.slice(0, RANGEES_AVANT_ENTETE).findIndex(({ values }) => {
    const champs = new Set(values.map((v) => CHAMP_DE.get(cle(v))));
    return champs.has('nom') || champs.has('structure') || champs.has('rpps');
  });
  if (rang === -1) return null;
  const champs = (rangees[rang]?.values ?? []).map((v) => CHAMP_DE.get(cle(v)));
  return rangees
    .slice(rang + 1)
    .map(({ line, values }) => ({ numero: line, cellules: cellulesDe(champs, values) }))
    .filter(({ cellules }) => Object.keys(cellules).length > 0);
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
