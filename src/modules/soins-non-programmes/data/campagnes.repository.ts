import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Campagne } from '../domain/campagne.ts';

/** Opens a campaign; false when the month has one, even of an instant ago. */
export async function insertCampagne(tx: Tx, cpts: string, c: Campagne): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into snp.campagnes (cpts_id, id, mois, ouverte_le, ouverte_par_nom, relancee_le)
    values (${cpts}, ${c.id}, ${c.mois}, ${c.ouverteLe}, ${c.ouvertePar}, ${c.relanceeLe})
    on conflict on constraint un_mois_n_a_qu_une_campagne do nothing returning id`.execute(tx);
  return rows.length === 1;
}

type Nouveau = {
  readonly professionnelId: string;
  readonly nom: string;
  readonly profession: string;
};

/** Writes who is asked. */
export async function insertSollicites(
  tx: Tx,
  cpts: string,
  { campagne, sollicites }: { readonly campagne: string; readonly sollicites: readonly Nouveau[] },
): Promise<void> {
  const colonne = (de: (un: Nouveau) => string) => sql.val(sollicites.map(de));
  await sql`
    insert into snp.sollicites (cpts_id, campagne_id, professionnel_id, nom, profession)
    select ${cpts}::uuid, ${campagne}::uuid, id, nom, profession
    from unnest(${colonne((s) => s.professionnelId)}::uuid[], ${colonne((s) => s.nom)}::text[],
      ${colonne((s) => s.profession)}::text[]) as t (id, nom, profession)`.execute(tx);
}

/** Notes that these were written to. */
export async function markSollicites(
  tx: Tx,
  cpts: string,
  { campagne, ids }: { readonly campagne: string; readonly ids: readonly string[] },
): Promise<void> {
  await sql`
    update snp.sollicites set messages = messages + 1
    where cpts_id = ${cpts} and campagne_id = ${campagne}
      and professionnel_id = any (${sql.val([...ids])}::uuid[])`.execute(tx);
}

/** Notes a reminder; false when somebody reminded meanwhile. */
export async function markRelance(
  tx: Tx,
  cpts: string,
  { id, relanceeLe, le }: { readonly id: string; readonly relanceeLe: Date; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.campagnes set relancee_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and relancee_le = ${relanceeLe} returning id`.execute(
    tx,
  );
  return rows.length === 1;
}
