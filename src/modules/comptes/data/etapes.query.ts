import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Somebody between the first proof and the session. */
export type Etape = {
  readonly compte: string;
  readonly genre: 'facteur' | 'enrolement';
  readonly nom: string;
  readonly courriel: string;
};

/** The living step of a token hash, with its account; null once used, expired, or the account disabled. */
export async function etapeVivante(
  tx: Tx,
  empreinte: Buffer,
  maintenant: Date,
): Promise<Etape | null> {
  const row = await tx
    .selectFrom('comptes.etapes as e')
    .innerJoin('comptes.comptes as c', 'c.id', 'e.compte_id')
    .select(['e.compte_id as compte', 'e.genre', 'c.courriel'])
    .select(sql<string>`c.prenom || ' ' || c.nom`.as('nom'))
    .where('e.empreinte', '=', empreinte)
    .where('e.expire_le', '>', maintenant)
    .where('c.desactive_le', 'is', null)
    .executeTakeFirst();
  return row ? { ...row, genre: row.genre === 'facteur' ? 'facteur' : 'enrolement' } : null;
}
