import { z } from 'zod';

/** What a professional may let somebody do for them. */
export const PORTEES = [
  'creneaux',
  'gardes',
  'demandes',
  'recensement',
  'patients',
  'reunions',
] as const;

export const zPortee = z.enum(PORTEES);
export type Portee = z.infer<typeof zPortee>;

/** As it is said on screen. */
export const LIBELLES_DES_PORTEES: Readonly<Record<Portee, string>> = {
  creneaux: 'Ouvrir, fermer et modifier ses créneaux',
  gardes: 'Dire ses indisponibilités, échanger ses gardes',
  demandes: 'Recevoir les demandes qui lui sont adressées, noter leur issue',
  recensement: 'Compter les soins donnés hors créneau',
  patients: 'Voir et tenir les dossiers de ses patients',
  reunions: 'Répondre aux sondages et aux convocations',
};
