import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Header of the published files of activities; what a test does not set is empty. */
export const ENTETE_ACTIVITES =
  "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|Libellé civilité d'exercice|Code civilité|Libellé civilité|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire|Code mode exercice|Libellé mode exercice|Numéro SIRET site|Numéro SIREN site|Numéro FINESS site|Numéro FINESS établissement juridique|Identifiant technique de la structure|Raison sociale site|Enseigne commerciale site|Complément destinataire (coord. structure)|Complément point géographique (coord. structure)|Numéro Voie (coord. structure)|Indice répétition voie (coord. structure)|Code type de voie (coord. structure)|Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)|Mention distribution (coord. structure)|Bureau cedex (coord. structure)|Code postal (coord. structure)|Code commune (coord. structure)|Libellé commune (coord. structure)|Code pays (coord. structure)|Libellé pays (coord. structure)|Téléphone (coord. structure)|Téléphone 2 (coord. structure)|Télécopie (coord. structure)|Adresse e-mail (coord. structure)|Code Département (structure)|Libellé Département (structure)|Ancien identifiant de la structure|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité|Code section tableau pharmaciens|Libellé section tableau pharmaciens|Code rôle|Libellé rôle|Code genre activité|Libellé genre activité";
export const ENTETE_DIPLOMES =
  "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code type diplôme obtenu|Libellé type diplôme obtenu|Code diplôme obtenu|Libellé diplôme obtenu|Code type autorisation|Libellé type autorisation|Code discipline autorisation|Libellé discipline autorisation";
export const ENTETE_SAVOIR_FAIRES =
  "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession|Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire|Code savoir-faire|Libellé savoir-faire";

const COLONNES = {
  type: "Type d'identifiant PP",
  rpps: 'Identifiant PP',
  titre: "Code civilité d'exercice",
  nom: "Nom d'exercice",
  prenom: "Prénom d'exercice",
  profession: 'Code profession',
  savoirFaire: 'Code savoir-faire',
  mode: 'Code mode exercice',
  siret: 'Numéro SIRET site',
  finess: 'Numéro FINESS site',
  technique: 'Identifiant technique de la structure',
  raisonSociale: 'Raison sociale site',
  numero: 'Numéro Voie (coord. structure)',
  typeVoie: 'Libellé type de voie (coord. structure)',
  voie: 'Libellé Voie (coord. structure)',
  codePostal: 'Code postal (coord. structure)',
  commune: 'Code commune (coord. structure)',
  ville: 'Libellé commune (coord. structure)',
  telephone: 'Téléphone (coord. structure)',
  role: 'Code rôle',
  diplome: 'Code diplôme obtenu',
  libelleDiplome: 'Libellé diplôme obtenu',
} as const;

export type Champs = Partial<Record<keyof typeof COLONNES, string>>;

const PERSONNE = {
  type: '8',
  rpps: '99990000103',
  nom: 'MORROLOIS',
  prenom: 'ÉLIANE',
  profession: '60',
} as const;

const ACTIVITE = {
  mode: 'L',
  technique: 'R99990000001',
  raisonSociale: 'CABINET MORROLOIS',
  numero: '12',
  typeVoie: 'Rue',
  voie: 'DU MOULIN',
  codePostal: '92000',
  commune: '92050',
  ville: 'Nanterre',
  telephone: '0199000001',
  role: 'FON-01',
} as const;

/** A line of a header: these fields, the others empty. */
export function ligneDe(entete: string, champs: Champs): string {
  const parColonne = new Map<string, string>(
    Object.entries(COLONNES).map(([champ, colonne]) => [colonne, valeur(champs, champ)]),
  );
  return entete
    .split('|')
    .map((colonne) => parColonne.get(colonne) ?? '')
    .join('|');
}

/** A line of the file of activities: a nurse of Nanterre, but for these fields. */
export const activite = (champs: Champs = {}): string =>
  ligneDe(ENTETE_ACTIVITES, { ...PERSONNE, ...ACTIVITE, ...champs });
export const diplome = (champs: Champs = {}): string =>
  ligneDe(ENTETE_DIPLOMES, {
    ...PERSONNE,
    diplome: 'DE09',
    libelleDiplome: "Diplôme d'infirmier",
    ...champs,
  });
export const savoirFaire = (champs: Champs = {}): string =>
  ligneDe(ENTETE_SAVOIR_FAIRES, { ...PERSONNE, savoirFaire: 'SI01', ...champs });

/** Writes a file in a folder of its own; gives its path. */
export function fichier(nom: string, contenu: string | Uint8Array): string {
  const chemin = path.join(mkdtempSync(path.join(tmpdir(), 'annuaire-')), nom);
  writeFileSync(chemin, contenu);
  return chemin;
}

/** A whole file of activities. */
export const fichierActivites = (lignes: readonly string[], entete = ENTETE_ACTIVITES): string =>
  fichier('activites.txt', `${[entete, ...lignes].join('\n')}\n`);
export const fichierDiplomes = (lignes: readonly string[]): string =>
  fichier('diplomes.txt', `${[ENTETE_DIPLOMES, ...lignes].join('\n')}\n`);
export const fichierSavoirFaires = (lignes: readonly string[]): string =>
  fichier('savoir-faire.txt', `${[ENTETE_SAVOIR_FAIRES, ...lignes].join('\n')}\n`);

/** RPPS numbers with a right key, fictional: 99990 and a rank. */
export function rppsFictif(rang: number): string {
  const base = `99990${String(rang).padStart(5, '0')}`;
  let somme = 0;
  for (let i = 0; i < base.length; i++) {
    const chiffre = Number(base[base.length - 1 - i]);
    const pese = i % 2 === 0 ? chiffre * 2 : chiffre;
    somme += pese > 9 ? pese - 9 : pese;
  }
  return base + ((10 - (somme % 10)) % 10);
}

function valeur(champs: Champs, champ: string): string {
  return Object.entries(champs).find(([nom]) => nom === champ)?.[1] ?? '';
}
