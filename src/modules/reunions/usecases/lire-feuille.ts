import { z } from 'zod';
import type { Feuille } from '../domain/feuille.ts';
import { PRESENCES, type Signature } from '../domain/presence.ts';

const zLigne = z.strictObject({
  personne: z.string(),
  nom: z.string(),
  qualite: z.string().nullable(),
  arrivee: z.string(),
  depart: z.string().nullable(),
  minutes: z.int(),
  presence: z.enum(PRESENCES),
  source: z.enum(['mesure', 'declare']),
  professionnel: z.string().nullable(),
  profession: z.string().nullable(),
  commune: z.string().nullable(),
  secteur: z.string().nullable(),
  invite: z.literal(true).optional(),
  ecoute: z.literal(true).optional(),
  fait: z.string(),
  cpts: z.string().optional(),
});

const zFeuille = z.strictObject({
  reunion: z.string(),
  genre: z.string(),
  titre: z.string(),
  mission: z.string(),
  debut: z.string(),
  fin: z.string(),
  numero: z.int(),
  precedente: z.string().nullable(),
  motif: z.string().nullable(),
  lignes: z.array(zLigne),
});

/** A frozen sheet as it was kept. */
export function lireFeuille(contenu: string): Feuille {
  return zFeuille.parse(JSON.parse(contenu));
}

/** Who was there, as a frozen sheet says it: after a reversal, no longer as people signed. */
export function signaturesDe(contenu: string): readonly Signature[] {
  return lireFeuille(contenu).lignes.map(({ personne, arrivee, depart, presence, source }) => ({
    personneId: personne,
    arrivee: new Date(arrivee),
    depart: depart ? new Date(depart) : null,
    presence,
    moyen: source === 'mesure' ? 'code' : 'papier',
  }));
}
