import { sql } from 'kysely';
import { type Database, inTenant, type Tenant, type Tx } from './database.ts';
import { violatedConstraint } from './errors.ts';

type Key = { readonly action: string; readonly cle: string; readonly empreinte: string };
type Ctx = { readonly tx: Tx; readonly cpts: string; readonly maintenant: Date };

/**
 * Keeps the answer under its key; fails when another transaction already did (waits for it). Whatever wrote nothing is not
 * kept: read again, it answers again, and nothing that was read stays here in clear.
 */
export async function remember(
  { tx, cpts, maintenant }: Ctx,
  { action, cle, empreinte, resultat }: Key & { readonly resultat: unknown },
): Promise<void> {
  await sql`
    insert into socle.idempotence (cpts_id, cle, action, empreinte, resultat, cree_le)
    select ${cpts}, ${cle}, ${action}, ${empreinte}, ${asText(resultat)}::jsonb, ${maintenant}
    where pg_current_xact_id_if_assigned() is not null`.execute(tx);
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
      .$castTo<{ empreinte: string; resultat: unknown }>()
      .executeTakeFirst(),
  );
  if (!row) return null;
  return row.empreinte === empreinte ? { valeur: fromText<T>(row.resultat) } : 'autre-contenu';
}

const DATE = '$date';

/** JSON in which an instant comes back as the Date it was. */
function asText(resultat: unknown): string {
  return JSON.stringify(resultat ?? null, function (this: Record<string, unknown>, key, value) {
    const held = this[key];
    return held instanceof Date ? { [DATE]: held.toISOString() } : value;
  });
}

function fromText<T>(kept: unknown): T {
  return JSON.parse(JSON.stringify(kept), (_, value) =>
    value !== null && typeof value === 'object' && typeof value[DATE] === 'string'
      ? new Date(value[DATE])
      : value,
  );
}
