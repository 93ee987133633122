import { sql } from 'kysely';
import { type Database, inTenant, type Tenant, type Tx } from './database.ts';
import { violatedConstraint } from './errors.ts';

type Key = { readonly action: string; readonly cle: string; readonly empreinte: string };
type Ctx = { readonly tx: Tx; readonly cpts: string; readonly maintenant: Date };

/** Keeps the answer under its key; fails when another transaction already did (waits for it). */
export async function remember(
  { tx, cpts, maintenant }: Ctx,
  { action, cle, empreinte, resultat }: Key & { readonly resultat: unknown },
): Promise<void> {
  await sql`
    insert into socle.idempotence (cpts_id, cle, action, empreinte, resultat, cree_le)
    values (${cpts}, ${cle}, ${action}, ${empreinte}, ${JSON.stringify(resultat ?? null)}, ${maintenant})`.execute(
    tx,
  );
}

/** True when `remember` came second. */
export function isAlreadyKept(error: unknown): boolean {
  return violatedConstraint(error) === 'idempotence_pkey';
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
