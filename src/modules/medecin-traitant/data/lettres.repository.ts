import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Demande } from '../domain/demande.ts';
import { COLONNES_DE_LA_DEMANDE } from './demandes.rows.ts';

type Lettres = { readonly campagne: string; readonly demandes: readonly string[] };

/** The letters of a campaign, in this order, in place of those that were prepared before. */
export async function replaceLettres(
  tx: Tx,
  cpts: string,
  { campagne, demandes }: Lettres,
): Promise<void> {
  await sql`delete from mt.lettres where cpts_id = ${cpts} and campagne_id = ${campagne}`.execute(
    tx,
  );
  await sql`
    insert into mt.lettres (cpts_id, campagne_id, demande_id, rang)
    select ${cpts}::uuid, ${campagne}::uuid, d.id, d.rang
    from unnest(${sql.val([...demandes])}::uuid[]) with ordinality as d (id, rang)`.execute(tx);
}

/** Takes away letters that could not be written any more. */
export async function dropLettres(
  tx: Tx,
  cpts: string,
  { campagne, demandes }: Lettres,
): Promise<void> {
  if (demandes.length === 0) return;
  await sql`
    delete from mt.lettres where cpts_id = ${cpts} and campagne_id = ${campagne} and envoyee_le is null
      and demande_id = any (${sql.val([...demandes])}::uuid[])`.execute(tx);
}

/** Says that every letter of a campaign left; gives the requests of those that had not. */
export async function sendLettres(
  tx: Tx,
  cpts: string,
  { campagne, le }: { readonly campagne: string; readonly le: Date },
): Promise<readonly Demande[]> {
  const { rows } = await sql<Demande>`
    with parties as (
      update mt.lettres set envoyee_le = ${le}
      where cpts_id = ${cpts} and campagne_id = ${campagne} and envoyee_le is null returning demande_id)
    select ${COLONNES_DE_LA_DEMANDE} from mt.demandes d
    where d.cpts_id = ${cpts} and d.id in (select demande_id from parties) order by d.numero`.execute(
    tx,
  );
  return rows;
}

type Retour = Lettres & {
  /** Null: it did not come back after all. */
  readonly revenueLe: Date | null;
  readonly parNom: string;
};

/** Notes what became of letters that left; gives the requests of those for which it is new. */
export async function returnLettres(
  tx: Tx,
  cpts: string,
  { campagne, demandes, revenueLe, parNom }: Retour,
): Promise<readonly Demande[]> {
  const { rows } = await sql<Demande>`
    with notees as (
      update mt.lettres set revenue_le = ${revenueLe}, revenue_par_nom = case when ${revenueLe}::timestamptz is null then null else ${parNom} end
      where cpts_id = ${cpts} and campagne_id = ${campagne} and demande_id = any (${sql.val([...demandes])}::uuid[])
        and envoyee_le is not null and (revenue_le is null) = (${revenueLe}::timestamptz is not null)
      returning demande_id)
    select ${COLONNES_DE_LA_DEMANDE} from mt.demandes d
    where d.cpts_id = ${cpts} and d.id in (select demande_id from notees) order by d.numero`.execute(
    tx,
  );
  return rows;
}

/** Attaches a request to the campaign that brought it; false when it was. */
export async function insertReponse(
  tx: Tx,
  cpts: string,
  r: { readonly campagne: string; readonly demande: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into mt.reponses_de_campagne (cpts_id, campagne_id, demande_id, le)
    values (${cpts}, ${r.campagne}, ${r.demande}, ${r.le})
    on conflict do nothing returning demande_id as id`.execute(tx);
  return rows.length === 1;
}
