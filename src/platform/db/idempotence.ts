import { type Database, inTenant, type Tenant, type Tx } from './database.ts';

type Key = { readonly action: string; readonly cle: string; readonly empreinte: string };
type Ctx = { readonly tx: Tx; readonly cpts: string; readonly maintenant: Date };

/** Keeps the answer under its key; false when another transaction already did (waits for it). */
export async function remember(
  { tx, cpts, maintenant }: Ctx,
  { action, cle, empreinte, resultat }: Key & { readonly resultat: unknown },
): Promise<boolean> {
  const kept = await tx
    .insertInto('socle.idempotence')
    .values({
      cpts_id: cpts,
      cle,
      action,
      empreinte,
      resultat: JSON.stringify(resultat ?? null),
      cree_le: maintenant,
    })
    .onConflict((oc) => oc.columns(['cpts_id', 'cle', 'action']).doNothing())
    .returning('cle')
    .executeTakeFirst();
  return kept !== undefined;
}

/** The answer kept under this key; 'autre-contenu' when the key was used for a different request. */
export async function recall<T>(
  db: Database,
  tenant: Tenant,
  { action, cle, empreinte }: Key,
): Promise<{ readonly valeur: T } | 'autre-contenu' | null> {
  if (!tenant.cpts) return null;
  const cpts = tenant.cpts;
  const row = await inTenant(db, tenant, (tx) =>
    tx
      .selectFrom('socle.idempotence')
      .select(['empreinte', 'resultat'])
      .where('cpts_id', '=', cpts)
      .where('cle', '=', cle)
      .where('action', '=', action)
      .$castTo<{ empreinte: string; resultat: T }>()
      .executeTakeFirst(),
  );
  if (!row) return null;
  return row.empreinte === empreinte ? { valeur: row.resultat } : 'autre-contenu';
}
