import type { Tx } from '#platform/db/database.ts';
import type { Lien } from '../domain/lien.ts';

/** The living link of a token hash and kind: neither expired, nor revoked, nor used when it serves once. */
export async function lienVivant(
  tx: Tx,
  cpts: string,
  {
    empreinte,
    genre,
    maintenant,
  }: { readonly empreinte: Buffer; readonly genre: string; readonly maintenant: Date },
): Promise<Lien | null> {
  const row = await tx
    .selectFrom('liens.liens')
    .select([
      'id',
      'genre',
      'objet',
      'porteur',
      'compte_id as compte',
      'usage_unique as usageUnique',
      'expire_le as expireLe',
    ])
    .where('cpts_id', '=', cpts)
    .where('empreinte', '=', empreinte)
    .where('genre', '=', genre)
    .where('expire_le', '>', maintenant)
    .where('revoque_le', 'is', null)
    .where((eb) => eb.or([eb('usage_unique', '=', false), eb('utilise_le', 'is', null)]))
    .executeTakeFirst();
  return row ?? null;
}

export type LienTenu = Pick<Lien, 'objet' | 'porteur' | 'expireLe'> & {
  readonly creeLe: Date;
  /** Times it was read by a program, and when last; 0 for links that people open. */
  readonly lectures: number;
  readonly luLe: Date | null;
};

/** Links of a kind that still open something, last given first. */
export async function liensVivants(
  tx: Tx,
  cpts: string,
  { genre, maintenant }: { readonly genre: string; readonly maintenant: Date },
): Promise<readonly LienTenu[]> {
  return await tx
    .selectFrom('liens.liens')
    .select([
      'objet',
      'porteur',
      'cree_le as creeLe',
      'expire_le as expireLe',
      'lectures',
      'lu_le as luLe',
    ])
    .where('cpts_id', '=', cpts)
    .where('genre', '=', genre)
    .where('expire_le', '>', maintenant)
    .where('revoque_le', 'is', null)
    .where((eb) => eb.or([eb('usage_unique', '=', false), eb('utilise_le', 'is', null)]))
    .orderBy('cree_le', 'desc')
    .execute();
}

/** When the pace of a link begins anew. */
export async function debutDeFenetre(tx: Tx, cpts: string, id: string): Promise<Date | null> {
  const row = await tx
    .selectFrom('liens.liens')
    .select('fenetre_du')
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.fenetre_du ?? null;
}
