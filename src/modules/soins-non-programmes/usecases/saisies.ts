import { z } from 'zod';
import { FILIERES } from '#kernel/filiere.ts';
import { map } from '#kernel/result.ts';
import { parseRpps, type Rpps } from '#kernel/rpps.ts';
import { zCodeCommune, zEntier, zFacultatif, zParse, zTexteFacultatif } from '#kernel/zod.ts';
import { CANAUX, GENRES_DE_CRENEAU, PUBLICS } from '../domain/creneau.ts';
import { CODES_DES_MOTIFS } from '../domain/motif.ts';

/** A number of the directory: real ones exist whose key is wrong, so only the form is checked. */
export const zRppsConnu = zParse<Rpps, 'rpps-malforme'>(
  (texte) => map(parseRpps(texte), ({ rpps }) => rpps),
  { 'rpps-malforme': 'Le numéro RPPS a onze chiffres : vérifiez-le.' },
);

/** Several choices: an array of JSON, or a form field sent once or several times. */
export function zListe<T extends z.ZodType>(schema: T) {
  return z.preprocess((valeur) => {
    if (valeur === undefined || valeur === '') return [];
    return Array.isArray(valeur) ? valeur : [valeur];
  }, z.array(schema).max(40));
}

/** A text that may be left out: null when empty. */
export function zTexteOuNull(max: number) {
  return zTexteFacultatif(max)
    .optional()
    .transform((texte) => (texte ? texte : null));
}

const zAge = zFacultatif(zEntier({ min: 0, max: 130 })).transform((age) => age ?? null);

/** By default the CPTS itself books, and whoever it works with; the patient alone only when it is said. */
const CANAUX_PAR_DEFAUT = ['regulation', 'sas', 'membres'] as const;

/** What every slot says, one-off or of a pattern. */
export const zAccueil = {
  genre: z.enum(GENRES_DE_CRENEAU).default('cabinet'),
  commune: zCodeCommune,
  lieu: zTexteOuNull(200),
  public: z.enum(PUBLICS, { error: 'Choisissez pour qui est ce créneau.' }).default('tous'),
  motifs: zListe(z.enum(CODES_DES_MOTIFS)),
  filieres: zListe(z.enum(FILIERES)),
  ageMin: zAge,
  ageMax: zAge,
  reservablePar: zListe(z.enum(CANAUX)).transform((canaux) =>
    canaux.length > 0 ? canaux : [...CANAUX_PAR_DEFAUT],
  ),
};
