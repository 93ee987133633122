import { INFIRMIER, KINESITHERAPEUTE, MEDECIN, PHARMACIEN, SAGE_FEMME } from './profession.ts';

/** Answers other than an appointment, with the profession they send to and the key of the regulation desk. */
export const AUTRES_REPONSES = [
  { genre: 'pharmacien', libelle: 'Pharmacien', profession: PHARMACIEN, touche: 'P' },
  { genre: 'infirmier', libelle: 'Infirmier', profession: INFIRMIER, touche: 'I' },
  { genre: 'sage-femme', libelle: 'Sage-femme', profession: SAGE_FEMME, touche: 'F' },
  {
    genre: 'kinesitherapeute',
    libelle: 'Kinésithérapeute',
    profession: KINESITHERAPEUTE,
    touche: 'Y',
  },
  { genre: 'teleconsultation', libelle: 'Téléconsultation', profession: MEDECIN, touche: 'T' },
  {
    genre: 'maison-medicale',
    libelle: 'Maison médicale de garde',
    profession: MEDECIN,
    touche: 'G',
  },
  { genre: 'medecin-traitant', libelle: 'Son médecin traitant', profession: MEDECIN, touche: 'M' },
  { genre: 'centre-15', libelle: 'Centre 15', profession: null, touche: 'U' },
  { genre: 'aucune-solution', libelle: 'Aucune solution', profession: null, touche: 'S' },
] as const;

export type GenreDeReponse = (typeof AUTRES_REPONSES)[number]['genre'];
export const GENRES_DE_REPONSE = AUTRES_REPONSES.map(({ genre }) => genre);

/** Why nothing could be offered: feeds the diagnostic of the territory, hence a closed list. */
export const RAISONS_SANS_SOLUTION = [
  { code: 'aucun-creneau', libelle: 'Aucun créneau libre dans le délai' },
  { code: 'trop-loin', libelle: 'Trop loin, pas de moyen de transport' },
  { code: 'pas-de-visite', libelle: 'Aucune visite à domicile possible' },
  { code: 'hors-competence', libelle: 'Spécialité absente du territoire' },
  { code: 'refus-du-patient', libelle: 'La personne a refusé ce qui était proposé' },
  { code: 'injoignable', libelle: 'Personne ne répond au rappel' },
] as const;

export type RaisonSansSolution = (typeof RAISONS_SANS_SOLUTION)[number]['code'];
export const CODES_SANS_SOLUTION = RAISONS_SANS_SOLUTION.map(({ code }) => code);
