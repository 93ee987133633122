import { z } from 'zod';
import {
  zCodeCommune,
  zCourriel,
  zDateCivile,
  zFacultatif,
  zIdentifiant,
  zTelephone,
  zTexte,
  zTexteFacultatif,
  zUuid,
} from '#kernel/zod.ts';
import { CODES_DES_CRITERES } from '../domain/critere.ts';
import { SEXES } from '../domain/demande.ts';

export const zDemandeId = zIdentifiant<'DemandeDeMedecinId'>();

export const ouNull = <T extends z.ZodType>(schema: T) =>
  zFacultatif(schema).transform((valeur) => valeur ?? null);

/** A text of at most `max` characters, null when nothing was said. */
export const zTexteOuNull = (max: number) =>
  ouNull(zTexteFacultatif(max)).transform((texte) => texte || null);

/** Boxes of a form give one text or several; JSON gives a list. */
export function zListe<T extends z.ZodType>(schema: T, max: number) {
  return z.preprocess(
    (valeur) =>
      valeur === undefined || valeur === ''
        ? []
        : Array.isArray(valeur)
          ? valeur
          : String(valeur).split(','),
    z.array(schema).max(max, `Choisissez-en ${max} au plus.`),
  );
}

/** A yes or a no, from JSON, a box or a radio button. */
export const zOuiNon = z.union(
  [z.boolean(), z.enum(['oui', 'non']).transform((reponse) => reponse === 'oui')],
  { error: 'Répondez par oui ou par non.' },
);

export const zCriteres = zListe(
  z.enum(CODES_DES_CRITERES, { error: 'Choisissez les situations dans la liste.' }),
  CODES_DES_CRITERES.length,
).transform((criteres) => [...new Set(criteres)]);

/** What is asked of somebody who looks for a médecin traitant. */
export const zPersonne = {
  nom: zTexte(80),
  prenom: zTexte(80),
  dateDeNaissance: zDateCivile,
  sexe: ouNull(z.enum(SEXES, { error: 'Choisissez dans la liste.' })),
  commune: zCodeCommune,
  adresse: zTexteOuNull(200),
  telephone: ouNull(zTelephone),
  courriel: ouNull(zCourriel),
  criteres: zCriteres.default([]),
  traitementAvant: ouNull(zDateCivile),
  precisions: zTexteOuNull(2000),
  souhaites: zListe(zUuid, 10).default([]),
  refuses: zListe(zUuid, 10).default([]),
  /** The departure of the doctor they lose, among those the CPTS follows. */
  depart: ouNull(zUuid),
};

export type SaisieDePersonne = z.output<z.ZodObject<typeof zPersonne>>;
