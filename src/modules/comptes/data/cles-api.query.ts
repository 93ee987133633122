import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type CleListee = {
  readonly id: string;
  readonly libelle: string;
  readonly role: string;
  readonly creeLe: Date;
  readonly creePar: string;
  readonly vueLe: Date | null;
  readonly revoqueeLe: Date | null;
};

/** Keys of the CPTS, living ones first, the last made on top. */
export async function clesApiDe(tx: Tx, cpts: string): Promise<readonly CleListee[]> {
  return await tx
    .selectFrom('comptes.cles_api')
    .select([
      'id',
      'libelle',
      'role',
      'cree_le as creeLe',
      'cree_par as creePar',
      'vue_le as vueLe',
      'revoquee_le as revoqueeLe',
    ])
    .where('cpts_id', '=', cpts)
    .orderBy(sql`revoquee_le is not null`)
    .orderBy('cree_le', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute();
}
