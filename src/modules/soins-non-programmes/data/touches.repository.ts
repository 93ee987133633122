import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type ToucheDatee = {
  readonly id: string;
  readonly touche: string;
  readonly jour: string;
  readonly retiree: boolean;
};

type Compteur = {
  readonly professionnelId: string;
  readonly profession: string;
  readonly le: Date;
};

/**
 * Keeps the touches that never came, counted or taken back, and gives their ids on the phone. In the order of these ids:
 * two sends of the same touches wait for each other and never lock each other.
 */
export async function insertTouches(
  tx: Tx,
  cpts: string,
  { touches, compteur }: { readonly touches: readonly ToucheDatee[]; readonly compteur: Compteur },
): Promise<ReadonlySet<string>> {
  const { professionnelId, profession, le } = compteur;
  const colonne = <T>(de: (touche: ToucheDatee) => T) => sql.val(touches.map(de));
  const { rows } = await sql<{ touche: string }>`
    insert into snp.recensements (cpts_id, id, professionnel_id, profession, jour, quantite, consigne_le, annule_le, touche)
    select ${cpts}::uuid, id, ${professionnelId}::uuid, ${profession}, jour, 1, ${le}::timestamptz,
      case when retiree then ${le}::timestamptz end, touche
    from unnest(${colonne((t) => t.id)}::uuid[], ${colonne((t) => t.touche)}::uuid[],
      ${colonne((t) => t.jour)}::date[], ${colonne((t) => t.retiree)}::boolean[]) as t (id, touche, jour, retiree)
    order by touche
    on conflict on constraint une_touche_ne_compte_qu_une_fois do nothing
    returning touche`.execute(tx);
  return new Set(rows.map(({ touche }) => touche));
}

export type ToucheRetiree = {
  readonly id: string;
  readonly profession: string;
  readonly jour: string;
  readonly quantite: number;
};

/** Takes back touches of a professional that were counted; those taken back already are left out. */
export async function cancelTouches(
  tx: Tx,
  cpts: string,
  {
    touches,
    professionnelId,
    le,
  }: { readonly touches: readonly string[]; readonly professionnelId: string; readonly le: Date },
): Promise<readonly ToucheRetiree[]> {
  const { rows } = await sql<ToucheRetiree>`
    update snp.recensements set annule_le = ${le}
    where cpts_id = ${cpts} and professionnel_id = ${professionnelId} and annule_le is null
      and touche = any (${sql.val([...touches])}::uuid[])
    returning id, profession, jour, quantite`.execute(tx);
  return rows;
}
