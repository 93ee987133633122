import { z } from 'zod';
import {
  zDateCivile,
  zEntier,
  zFacultatif,
  zHeureCivile,
  zIdentifiant,
  zTexte,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { BASES, GENRES_DE_SCRUTIN, MODES, SEUILS } from '../domain/scrutin.ts';

export const zScrutin = zIdentifiant<'ScrutinId'>();
export const zElecteur = zIdentifiant<'ElecteurId'>();
export const zMembre = zIdentifiant<'MembreId'>();
export const zVoix = zIdentifiant<'VoixId'>();

/** Names, one a line; a list of a program too. */
export const zCandidats = z
  .union([
    z
      .string()
      .max(20_000, { error: 'Cette liste est trop longue.' })
      .transform((texte) => texte.split(/\r?\n/)),
    z.array(z.string()),
  ])
  .default([])
  .transform((noms) => noms.map((nom) => nom.replaceAll('\u0000', '').toWellFormed().trim()))
  .transform((noms) => noms.filter((nom) => nom !== ''))
  .refine((noms) => noms.length <= 200, { error: 'Donnez 200 noms au plus.' })
  .refine((noms) => noms.every((nom) => [...nom].length <= 120), {
    error: 'Raccourcissez les noms\u00A0: 120 caractères au plus.',
  });

/** What is put to the vote, and under which rule. */
export const zRegle = {
  titre: zTexte(160, 'Dites ce qui est mis aux voix.'),
  objet: zTexteOuNull(2000),
  genre: z.enum(GENRES_DE_SCRUTIN, { error: 'Dites si c’est une question ou une élection.' }),
  sieges: zFacultatif(zEntier({ min: 1, max: 100 })),
  candidats: zCandidats,
  seuil: zFacultatif(z.enum(SEUILS, { error: 'Choisissez une des majorités proposées.' })),
  base: zFacultatif(z.enum(BASES, { error: 'Dites de quoi c’est la majorité.' })),
  mode: z.enum(MODES, { error: 'Dites si l’on vote à distance ou dans la salle.' }),
};

/** Hours, as the clocks of the CPTS show them. */
export const zHeures = {
  ouvreJour: zFacultatif(zDateCivile),
  ouvreHeure: zFacultatif(zHeureCivile),
  fermeJour: zFacultatif(zDateCivile),
  fermeHeure: zFacultatif(zHeureCivile),
};
