import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Colonnes, nomDeColonne, type Places, placerColonnes } from './entete.ts';

/** The three files of the open extraction of the RPPS (PS_LibreAcces), known by their header, never by their name. */
export type GenreRpps = 'activites' | 'diplomes' | 'savoir-faires';

const PERSONNE = {
  type: ["Type d'identifiant PP"],
  rpps: ['Identifiant PP'],
  nom: ["Nom d'exercice"],
  prenom: ["Prénom d'exercice"],
} as const;

export const COLONNES_ACTIVITES = {
  ...PERSONNE,
  titre: ["Code civilité d'exercice"],
  civilite: ['Code civilité'],
  profession: ['Code profession'],
  categorie: ['Code catégorie professionnelle'],
  savoirFaire: ['Code savoir-faire'],
  mode: ['Code mode exercice'],
  siret: ['Numéro SIRET site'],
  finess: ['Numéro FINESS site'],
  finessJuridique: ['Numéro FINESS établissement juridique'],
  technique: ['Identifiant technique de la structure'],
  ancien: ['Ancien identifiant de la structure'],
  raisonSociale: ['Raison sociale site'],
  enseigne: ['Enseigne commerciale site'],
  destinataire: ['Complément destinataire (coord. structure)'],
  point: ['Complément point géographique (coord. structure)'],
  numero: ['Numéro Voie (coord. structure)'],
  indice: ['Indice répétition voie (coord. structure)'],
  typeVoie: ['Libellé type de voie (coord. structure)', 'Code type de voie (coord. structure)'],
  voie: ['Libellé Voie (coord. structure)'],
  mention: ['Mention distribution (coord. structure)'],
  codePostal: ['Code postal (coord. structure)'],
  commune: ['Code commune (coord. structure)'],
  ville: ['Libellé commune (coord. structure)'],
  telephone: ['Téléphone (coord. structure)'],
  telephone2: ['Téléphone 2 (coord. structure)'],
  courriel: ['Adresse e-mail (coord. structure)'],
  secteur: ["Code secteur d'activité"],
  section: ['Code section tableau pharmaciens'],
  role: ['Code rôle', 'Code fonction'],
  genre: ['Code genre activité'],
} as const;

export const COLONNES_DIPLOMES = {
  ...PERSONNE,
  typeDiplome: ['Code type diplôme obtenu'],
  diplome: ['Code diplôme obtenu'],
  libelleDiplome: ['Libellé diplôme obtenu'],
  autorisation: ['Code type autorisation'],
  libelleAutorisation: ['Libellé type autorisation'],
  discipline: ['Code discipline autorisation'],
  libelleDiscipline: ['Libellé discipline autorisation'],
} as const;

export const COLONNES_SAVOIR_FAIRES = {
  ...PERSONNE,
  profession: ['Code profession'],
  typeSavoirFaire: ['Code type savoir-faire'],
  savoirFaire: ['Code savoir-faire'],
} as const;

export type PlacesActivites = Places<keyof typeof COLONNES_ACTIVITES>;
export type PlacesDiplomes = Places<keyof typeof COLONNES_DIPLOMES>;
export type PlacesSavoirFaires = Places<keyof typeof COLONNES_SAVOIR_FAIRES>;

/** Columns of a header line, and whether its lines end with a separator too. */
export type EnteteRpps = { readonly colonnes: number } & (
  | { readonly genre: 'activites'; readonly places: PlacesActivites }
  | { readonly genre: 'diplomes'; readonly places: PlacesDiplomes }
  | { readonly genre: 'savoir-faires'; readonly places: PlacesSavoirFaires }
);

export type RefusEntete =
  | { readonly motif: 'fichier-inconnu' }
  | {
      readonly motif: 'colonnes-manquantes';
      readonly genre: GenreRpps;
      readonly colonnes: readonly string[];
    };

/** Recognises one of the three files by its first line. */
export function lireEnteteRpps(ligne: string): Result<EnteteRpps, RefusEntete> {
  const noms = ligne
    .replace(/^\uFEFF/, '')
    .replace(/\r$/, '')
    .split('|');
  if (noms.at(-1)?.trim() === '') noms.pop();
  const connus = new Set(noms.map(nomDeColonne));
  const a = (...colonnes: string[]) => colonnes.some((nom) => connus.has(nomDeColonne(nom)));
  const colonnes = noms.length;
  if (a('Code mode exercice', 'Code commune', 'Raison sociale site', 'Numéro SIRET site')) {
    const lues = lire('activites', noms, COLONNES_ACTIVITES, [
      'rpps',
      'nom',
      'prenom',
      'profession',
      'mode',
      'commune',
    ]);
    return lues.ok ? reussi({ genre: 'activites', colonnes, places: lues.valeur }) : lues;
  }
  if (a('Code type diplôme obtenu', 'Code diplôme obtenu', 'Code type autorisation')) {
    const lues = lire('diplomes', noms, COLONNES_DIPLOMES, ['rpps', 'diplome']);
    return lues.ok ? reussi({ genre: 'diplomes', colonnes, places: lues.valeur }) : lues;
  }
  if (a('Code savoir-faire', 'Code type savoir-faire')) {
    const lues = lire('savoir-faires', noms, COLONNES_SAVOIR_FAIRES, ['rpps', 'savoirFaire']);
    return lues.ok ? reussi({ genre: 'savoir-faires', colonnes, places: lues.valeur }) : lues;
  }
  return refuse({ motif: 'fichier-inconnu' });
}

function lire<C extends string>(
  genre: GenreRpps,
  noms: readonly string[],
  colonnes: Colonnes<C>,
  obligatoires: readonly NoInfer<C>[],
): Result<Places<C>, RefusEntete> {
  const places = placerColonnes(noms, colonnes, obligatoires);
  return places.ok
    ? places
    : refuse({ motif: 'colonnes-manquantes', genre, colonnes: places.refus });
}
