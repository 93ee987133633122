import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDeMallette } from '../domain/mallette.ts';

type Nouveau = {
  readonly id: string;
  readonly mallette: string;
  readonly professionnel: string;
  readonly apres: string | null;
  readonly retour: DateCivile;
  readonly le: Date;
  readonly parNom: string;
};

/** Hands a case to somebody who may have it; false when somebody has it, or when they may not. */
export async function insertPret(tx: Tx, cpts: string, p: Nouveau): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into mallettes.prets (cpts_id, id, mallette_id, professionnel_id, apres_id, remise_le, remise_par_nom, retour_prevu_le)
    select ${cpts}::uuid, ${p.id}::uuid, ${p.mallette}::uuid, e.professionnel_id, ${p.apres}::uuid, ${p.le}::timestamptz,
      ${p.parNom}, ${p.retour}::date
    from mallettes.emprunteurs e
    where e.cpts_id = ${cpts} and e.professionnel_id = ${p.professionnel} and e.retire_le is null
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

type Fin = {
  readonly id: string;
  readonly etat: EtatDeMallette;
  readonly note: string | null;
  readonly le: Date;
  readonly parNom: string;
};

/** Ends a loan; false when it had ended, even an instant ago. */
export async function endPret(
  tx: Tx,
  cpts: string,
  { id, etat, note, le, parNom }: Fin,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mallettes.prets set rendue_le = ${le}, rendue_par_nom = ${parNom}, etat_au_retour = ${etat}, note = ${note}
    where cpts_id = ${cpts} and id = ${id} and rendue_le is null returning id`.execute(tx);
  return rows.length === 1;
}

type Usage = { readonly id: string; readonly pret: string; readonly le: Date };

/** Counts one assisted teleconsultation of a loan. */
export async function insertUsage(tx: Tx, cpts: string, { id, pret, le }: Usage): Promise<void> {
  await sql`
    insert into mallettes.usages (cpts_id, id, pret_id, compte_le) values (${cpts}, ${id}, ${pret}, ${le})`.execute(
    tx,
  );
}

/** Takes back the last one counted; gives it, or null when there is none. */
export async function withdrawUsage(
  tx: Tx,
  cpts: string,
  { pret, le }: Omit<Usage, 'id'>,
): Promise<{ readonly id: string; readonly compteLe: Date } | null> {
  const { rows } = await sql<{ id: string; compteLe: Date }>`
    update mallettes.usages set annule_le = ${le}
    where cpts_id = ${cpts} and id = (
      select id from mallettes.usages where cpts_id = ${cpts} and pret_id = ${pret} and annule_le is null
      order by compte_le desc, id desc limit 1 for update)
    returning id, compte_le as "compteLe"`.execute(tx);
  return rows[0] ?? null;
}

export type ARappeler = {
  readonly id: string;
  readonly professionnelId: string;
  readonly emprunteur: string;
  readonly mallette: string;
  readonly retourPrevuLe: DateCivile;
};

const RAPPELES =
  sql.raw(`p.id, p.professionnel_id as "professionnelId", e.nom as emprunteur, m.nom as mallette,
  p.retour_prevu_le as "retourPrevuLe"`);

/** Loans that end tomorrow and were not told so: each is given once. */
export async function takeARappeler(
  tx: Tx,
  cpts: string,
  { demain, le }: { readonly demain: DateCivile; readonly le: Date },
): Promise<readonly ARappeler[]> {
  const { rows } = await sql<ARappeler>`
    update mallettes.prets p set rappele_le = ${le} from mallettes.mallettes m, mallettes.emprunteurs e
    where p.cpts_id = ${cpts} and m.cpts_id = ${cpts} and m.id = p.mallette_id
      and e.cpts_id = ${cpts} and e.professionnel_id = p.professionnel_id
      and p.rendue_le is null and p.rappele_le is null and p.retour_prevu_le = ${demain}::date
    returning ${RAPPELES}`.execute(tx);
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Loans that are late and were not told so: each is given once. */
export async function takeEnRetard(
  tx: Tx,
  cpts: string,
  { jour, le }: { readonly jour: DateCivile; readonly le: Date },
): Promise<readonly ARappeler[]> {
  const { rows } = await sql<ARappeler>`
    update mallettes.prets p set retard_dit_le = ${le} from mallettes.mallettes m, mallettes.emprunteurs e
    where p.cpts_id = ${cpts} and m.cpts_id = ${cpts} and m.id = p.mallette_id
      and e.cpts_id = ${cpts} and e.professionnel_id = p.professionnel_id
      and p.rendue_le is null and p.retard_dit_le is null and p.retour_prevu_le < ${jour}::date
    returning ${RAPPELES}`.execute(tx);
  return rows.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
