import type { Tx } from '#platform/db/database.ts';
import type { Facteur } from '../domain/facteur.ts';

/** Second factors of an account, oldest first. */
export async function facteursDe(tx: Tx, compte: string): Promise<readonly Facteur[]> {
  const rows = await tx
    .selectFrom('comptes.facteurs')
    .select(['id', 'genre', 'nom', 'cree_le as creeLe', 'utilise_le as utiliseLe'])
    .where('compte_id', '=', compte)
    .orderBy('cree_le')
    .orderBy('id')
    .execute();
  return rows.map(({ genre, ...row }) => ({
    ...row,
    genre: genre === 'code' ? 'code' : 'cle-d-acces',
  }));
}

/** Recovery codes that still serve. */
export async function compterCodesDeSecours(tx: Tx, compte: string): Promise<number> {
  const row = await tx
    .selectFrom('comptes.codes_de_secours')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('compte_id', '=', compte)
    .where('utilise_le', 'is', null)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Whose factor this is, and how they call it. */
export async function facteurDId(
  tx: Tx,
  id: string,
): Promise<{ readonly compte: string; readonly nom: string } | null> {
  const row = await tx
    .selectFrom('comptes.facteurs')
    .select(['compte_id as compte', 'nom'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}
