import { z } from 'zod';
import {
  zCodeCommune,
  zCourriel,
  zFacultatif,
  zFiness,
  zIdentifiant,
  zRpps,
  zTelephone,
  zTexteOuNull,
} from '#kernel/zod.ts';
import { GENRES_D_ADHESION } from '../domain/adhesion.ts';

export const zAdhesion = zIdentifiant<'AdhesionId'>();
export const zCollege = zIdentifiant<'CollegeId'>();

/** A box: ticked or not. */
export const zCase = z
  .enum(['oui', 'non'])
  .optional()
  .transform((valeur) => valeur === 'oui');

/** How to write to somebody, and where they are. */
export const zContact = {
  courriel: zFacultatif(zCourriel),
  telephone: zFacultatif(zTelephone),
  commune: zFacultatif(zCodeCommune),
};

/** Who applies, as typed or picked in the directory. */
export const zPersonne = {
  genre: z.enum(GENRES_D_ADHESION, {
    error: 'Dites si vous adhérez pour vous ou pour une structure.',
  }),
  titre: zTexteOuNull(10),
  prenom: zTexteOuNull(80),
  nom: zTexteOuNull(80),
  profession: zTexteOuNull(80),
  qualite: zTexteOuNull(80),
  rpps: zFacultatif(zRpps),
  structure: zTexteOuNull(160),
  finess: zFacultatif(zFiness),
  fonction: zTexteOuNull(80),
  ...zContact,
};

export type PersonneSaisie = z.output<ReturnType<typeof z.object<typeof zPersonne>>>;

/** What every application must say, unless the directory says it. */
export const REQUIS = {
  prenom: 'Donnez un prénom.',
  nom: 'Donnez un nom.',
  structure: 'Donnez le nom de la structure.',
  fonction: 'Dites la fonction de qui la représente.',
} as const;
