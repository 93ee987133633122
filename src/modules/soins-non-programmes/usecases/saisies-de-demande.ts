import { z } from 'zod';
import {
  zCodeCommune,
  zCourriel,
  zEntier,
  zFacultatif,
  zInstant,
  zTelephone,
  zUuid,
} from '#kernel/zod.ts';
import { MEDECINS_TRAITANTS, MOBILITES, SEXES } from '../domain/demande.ts';
import { CODES_DES_MOTIFS } from '../domain/motif.ts';
import { zTexteOuNull } from './saisies.ts';

const ouNull = <T extends z.ZodType>(schema: T) =>
  zFacultatif(schema).transform((valeur) => valeur ?? null);

/** A yes or a no, from JSON or from a radio button; nothing is taken for a no. */
const zOuiNon = z.union(
  [z.boolean(), z.enum(['oui', 'non']).transform((reponse) => reponse === 'oui')],
  { error: 'Répondez par oui ou par non.' },
);

/** Every red-flag question must have its answer. */
export const zSignes = z.strictObject({
  respiration: zOuiNon,
  poitrine: zOuiNon,
  avc: zOuiNon,
  conscience: zOuiNon,
  saignement: zOuiNon,
});

/** What is asked of a person who needs care today. */
export const zDemande = {
  motif: z.enum(CODES_DES_MOTIFS, { error: 'Choisissez un motif dans la liste.' }),
  description: zTexteOuNull(2000),
  note: zTexteOuNull(2000),
  demandeur: zTexteOuNull(120),
  prenom: zTexteOuNull(80),
  nom: zTexteOuNull(80),
  age: ouNull(zEntier({ min: 0, max: 130 })),
  sexe: ouNull(z.enum(SEXES)),
  commune: zCodeCommune,
  mobilite: ouNull(z.enum(MOBILITES)),
  trajetMax: ouNull(zEntier({ min: 0, max: 600 })),
  medecinTraitant: z.enum(MEDECINS_TRAITANTS).default('inconnu'),
  medecinTraitantId: ouNull(zUuid),
  medecinTraitantNom: zTexteOuNull(160),
  telephone: ouNull(zTelephone),
  courriel: ouNull(zCourriel),
  disponibleDes: ouNull(zInstant),
  disponibleJusqua: ouNull(zInstant),
  delaiHeures: zFacultatif(zEntier({ min: 1, max: 168 })).transform((heures) => heures ?? 24),
};

export type SaisieDeDemande = z.output<z.ZodObject<typeof zDemande>>;
