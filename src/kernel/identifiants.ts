import type { Brand } from './brand.ts';
import { type Result, refuse, reussi } from './result.ts';

/** A UUID of any version, in lower case with hyphens, as PostgreSQL prints it. */
export type Uuid = Brand<string, 'Uuid'>;

/** An identifier of one kind of thing: `type ReunionId = Identifiant<'ReunionId'>`. */
export type Identifiant<B extends string> = Brand<Uuid, B>;

export type CptsId = Identifiant<'CptsId'>;
export type CompteId = Identifiant<'CompteId'>;
export type ProfessionnelId = Identifiant<'ProfessionnelId'>;
export type StructureId = Identifiant<'StructureId'>;
export type LieuId = Identifiant<'LieuId'>;
export type SecteurId = Identifiant<'SecteurId'>;
export type CreneauId = Identifiant<'CreneauId'>;
export type DemandeId = Identifiant<'DemandeId'>;
export type ReservationId = Identifiant<'ReservationId'>;
export type FaitId = Identifiant<'FaitId'>;

const FORME = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** True for a UUID in its canonical form (lower case, hyphens). */
export function estUuid(valeur: string): valeur is Uuid {
  return FORME.test(valeur);
}

/** Reads a UUID typed or sent; capitals are accepted. */
export function parseUuid(texte: string): Result<Uuid, 'uuid-malforme'> {
  const uuid = texte.trim().toLowerCase();
  return estUuid(uuid) ? reussi(uuid) : refuse('uuid-malforme');
}

/**
 * Names the kind of an identifier that comes from a trusted place (a uuid column, `ctx.ids()`):
 * `identifiant<'CreneauId'>(row.id)`.
 * @throws TypeError when the text is not a UUID: the column lied.
 */
export function identifiant<B extends string>(valeur: string): Identifiant<B> {
  if (estIdentifiant<B>(valeur)) return valeur;
  throw new TypeError('Identifiant attendu sous forme d’UUID.');
}

function estIdentifiant<B extends string>(valeur: string): valeur is Identifiant<B> {
  return estUuid(valeur);
}
