import { parseFiness } from '#kernel/finess.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { nomDeColonne, type Places, placerColonnes } from './entete.ts';
import { depuisLambert93 } from './lambert93.ts';
import { champsCsv, separateurDe } from './ligne-csv.ts';
import {
  communeFiness,
  coordonnees,
  couperAcheminement,
  enLigne,
  type StructureFiness,
} from './structure-finess.ts';

/** Names the same column has in the files that were published; the first is shown to people. */
const COLONNES = {
  finess: [
    'nofinesset',
    'FINESS_ET',
    'num_finess_et',
    'finess',
    'numero finess et',
    'finess_geographique',
  ],
  finessJuridique: [
    'nofinessej',
    'FINESS_EJ',
    'num_finess_ej',
    'numero finess ej',
    'finess_juridique',
  ],
  nom: ['rs', 'RAISON_SOCIALE', 'raison_sociale_et', 'raison sociale', 'nom', 'nom_etablissement'],
  nomLong: ['rslongue', 'raison_sociale_longue', 'RAISON_SOCIALE_ENTITE_JURIDIQUE_LONGUE'],
  complementNom: ['complrs'],
  distribution: ['compldistrib', 'COMPLEMENT_ADRESSE'],
  numero: ['numvoie', 'NUM_VOIE', 'numero_voie'],
  indice: ['compvoie', 'CPT_NUM'],
  typeVoie: ['typvoie', 'TYPE_VOIE'],
  voie: ['voie', 'VOIE', 'libelle_voie'],
  adresse: ['ADRESSE_COMPLETE', 'adresse'],
  lieuDit: ['lieuditbp'],
  commune: ['commune', 'code_commune', 'code_insee', 'cog'],
  departement: ['departement', 'NUM_DEPT', 'code_departement'],
  acheminement: ['ligneacheminement', 'CP_VILLE', 'ligne_acheminement'],
  codePostal: ['code_postal', 'cp'],
  ville: ['ville', 'libelle_commune', 'nom_commune'],
  telephone: ['telephone', 'NUM_TEL'],
  courriel: ['courriel', 'email', 'mail'],
  categorie: ['categetab', 'NUM_CAT', 'categorie', 'code_categorie'],
  libelleCategorie: ['libcategetab', 'CATEGORIE_DE_L_ETABLISSEMENT', 'libelle_categorie'],
  siret: ['siret', 'NUM_SIRET', 'numero_siret'],
  longitude: ['lng', 'lon', 'longitude'],
  latitude: ['lat', 'latitude'],
} as const;

type Champ = keyof typeof COLONNES;

/** Order of the file that has no header (cs1100502, cs1100507): after the kind of line. */
const HISTORIQUE =
  'genre nofinesset nofinessej rs rslongue complrs compldistrib numvoie typvoie voie compvoie lieuditbp commune departement libdepartement ligneacheminement telephone telecopie categetab libcategetab categagretab libcategagretab siret codeape codemft libmft codesph libsph dateouv dateautor datemaj numuai'.split(
    ' ',
  );

export type FormatFiness = {
  readonly separateur: string;
  readonly colonnes: number;
  readonly places: Places<Champ>;
  /** Lines say what they are: `structureet`, `geolocalisation`. */
  readonly historique: boolean;
};

export type RefusCsv =
  | { readonly motif: 'fichier-inconnu' }
  | { readonly motif: 'colonnes-manquantes'; readonly colonnes: readonly string[] };

/** Recognises a FINESS file by its first line: the historic one without header, or one with column names. */
export function formatFiness(premiere: string): Result<FormatFiness, RefusCsv> {
  const separateur = separateurDe(premiere);
  const entete = champsCsv(premiere, separateur).map((nom) => nom.trim());
  const historique = entete[0] === 'finess' && entete[1] === 'etalab';
  const noms = historique || entete[0] === 'structureet' ? HISTORIQUE : entete;
  const connues = new Set(COLONNES.finess.map(nomDeColonne));
  const places = placerColonnes(noms, COLONNES, ['finess', 'nom']);
  if (!places.ok) {
    const approchant = noms.some((nom) => connues.has(nomDeColonne(nom)) || /finess/i.test(nom));
    return approchant
      ? refuse({ motif: 'colonnes-manquantes', colonnes: places.refus })
      : refuse({ motif: 'fichier-inconnu' });
  }
  const sansEntete = noms === HISTORIQUE;
  return reussi({
    separateur,
    colonnes: noms.length,
    places: places.valeur,
    historique: sansEntete,
  });
}

export type Position = { readonly longitude: number; readonly latitude: number };

/** A line of the second part of the historic file: where a place is. Overseas projections are left aside. */
export function lireGeolocalisation(
  champs: readonly string[],
): { readonly finess: string; readonly position: Position } | null {
  const [genre, finess = '', x = '', y = '', source = ''] = champs;
  if (genre !== 'geolocalisation' || !/LAMBERT_93/i.test(source)) return null;
  const [est, nord] = [Number(x), Number(y)];
  return est > 0 && nord > 0 ? { finess, position: depuisLambert93(est, nord) } : null;
}

/** A place from the fields of its line; refused without a FINESS number or a name. */
export function lireStructure(
  champs: readonly string[],
  { places }: FormatFiness,
): Result<StructureFiness, 'identifiant' | 'nom-absent'> {
  const lire = (champ: Champ) => champs[places[champ]]?.trim() ?? '';
  const finess = parseFiness(lire('finess').padStart(9, '0'));
  if (!finess.ok || lire('finess') === '') return refuse('identifiant');
  const nom = lire('nomLong') || lire('nom');
  if (nom === '') return refuse('nom-absent');
  const { codePostal, ville } = couperAcheminement(lire('acheminement'));
  const rue = enLigne(lire('numero'), lire('indice'), lire('typeVoie'), lire('voie'));
  return reussi({
    finess: finess.valeur,
    finessJuridique: lire('finessJuridique'),
    siret: lire('siret'),
    nom,
    enseigne: lire('nom') === nom ? '' : lire('nom'),
    categorie: lire('categorie'),
    libelleCategorie: lire('libelleCategorie'),
    adresse: rue || lire('adresse'),
    complement: enLigne(lire('complementNom'), lire('distribution'), lire('lieuDit')),
    codePostal: codePostal || lire('codePostal'),
    ville: ville || lire('ville'),
    commune: communeFiness(lire('departement'), lire('commune')),
    telephone: lire('telephone'),
    courriel: lire('courriel'),
    ...coordonnees(lire('longitude'), lire('latitude')),
  });
}
