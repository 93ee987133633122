import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Repere } from '../domain/chaine.ts';
import { NATURES_DE_RUPTURE, type NatureDeRupture } from '../domain/chaine.ts';

/** Up to where the chain was last found good, and whether that entry still says the same hash; null before any walk. */
export async function dernierRepere(
  tx: Tx,
  cpts: string,
): Promise<(Repere & { readonly tient: boolean }) | null> {
  const { rows } = await sql<Repere & { readonly tient: boolean }>`
    select v.rang, v.empreinte, v.rang = 0 or exists (
        select from tracabilite.traces t
        where t.cpts_id = ${cpts} and t.rang = v.rang and t.empreinte = decode(v.empreinte, 'hex')) as tient
    from tracabilite.verifications v where v.cpts_id = ${cpts} and v.rupture_rang is null
    order by v.rang desc, v.faite_le desc limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Whether the entry of that rank says that hash (hexadecimal). */
export async function porteLEmpreinte(tx: Tx, cpts: string, repere: Repere): Promise<boolean> {
  const { rows } = await sql<{ tient: boolean }>`
    select exists (select from tracabilite.traces where cpts_id = ${cpts} and rang = ${repere.rang}
      and empreinte = decode(${repere.empreinte}, 'hex')) as tient`.execute(tx);
  return rows[0]?.tient ?? false;
}

/** What the last walk found. */
export type DerniereVerification = {
  readonly faiteLe: Date;
  readonly complete: boolean;
  readonly rang: number;
  readonly rupture: { readonly rang: number; readonly nature: NatureDeRupture } | null;
  /** When the whole chain was last walked. */
  readonly completeLe: Date | null;
};

/** What the last walk along the chain found; null before any. */
export async function derniereVerification(
  tx: Tx,
  cpts: string,
): Promise<DerniereVerification | null> {
  const row = await tx
    .selectFrom('tracabilite.verifications as v')
    .select((eb) => [
      'v.faite_le as faiteLe',
      'v.complete',
      'v.rang',
      'v.rupture_rang as ruptureRang',
      'v.rupture_nature as ruptureNature',
      eb
        .selectFrom('tracabilite.verifications as c')
        .select((e) => e.fn.max('c.faite_le').as('m'))
        .where('c.cpts_id', '=', cpts)
        .where('c.complete', '=', true)
        .as('completeLe'),
    ])
    .where('v.cpts_id', '=', cpts)
    .orderBy('v.faite_le', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const { ruptureRang, ruptureNature, ...faite } = row;
  const nature = NATURES_DE_RUPTURE.find((connue) => connue === ruptureNature);
  const rupture = ruptureRang !== null && nature ? { rang: ruptureRang, nature } : null;
  return { ...faite, rupture };
}
