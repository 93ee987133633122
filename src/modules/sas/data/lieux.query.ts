import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Lieu } from '../domain/exercant.ts';

/** A place of practice that can be told, by the id of its structure; null otherwise. */
export async function lieuParId(tx: Tx, id: string): Promise<Lieu | null> {
  const { rows } = await sql<Lieu>`
    select s.id as "structureId", coalesce('1' || s.finess, '3' || s.siret) as numero, s.adresse, s.ville,
      s.code_postal as "codePostal", s.commune, s.telephone
    from annuaire.public_structures s
    where s.id = ${id} and s.adresse is not null and s.ville is not null and s.code_postal ~ '^[0-9]{5}$'
      and coalesce(s.finess, s.siret) is not null`.execute(tx);
  return rows[0] ?? null;
}
