import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Declaration } from '../domain/declaration.ts';

export type DeclarationsVoulues = {
  readonly patients?: readonly string[] | undefined;
  readonly medecins?: readonly string[] | undefined;
  /** Those that still stand, or those that do not; undefined: both. */
  readonly enCours?: boolean | undefined;
};

/**
 * Declared doctors, in the order of the patients' ids. A declaration is there for who may open the record (the policies of
 * the view hold); a request without a record has none.
 */
export async function declarations(
  tx: Tx,
  cpts: string,
  {
    depart,
    nombre,
    ...voulues
  }: DeclarationsVoulues & { readonly depart: number; readonly nombre: number },
): Promise<readonly Declaration[]> {
  if (nombre === 0) return [];
  const { rows } = await sql<Declaration>`
    with vues as (${vues(cpts, voulues)})
    select v.patient, v."professionnelId", v."professionnelNom", v.depuis, v."enCours", v."modifieeLe", p.rpps
    from vues v left join annuaire.public_professionnels p on p.id = v."professionnelId"
    order by v.patient limit ${nombre} offset ${depart}`.execute(tx);
  return rows;
}

/** How many, whatever the page. */
export async function compterDeclarations(
  tx: Tx,
  cpts: string,
  voulues: DeclarationsVoulues,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (${vues(cpts, voulues)}) v`.execute(tx);
  return rows[0]?.n ?? 0;
}

function vues(
  cpts: string,
  { patients, medecins, enCours }: DeclarationsVoulues,
): RawBuilder<unknown> {
  const parmi = (ids: readonly string[]) => sql`any (${sql.val([...ids])}::uuid[])`;
  return sql`
    select t.patient, t."professionnelId", t."professionnelNom", t.depuis, t."enCours", t."modifieeLe" from (
      select f.patient, f."professionnelId", f."professionnelNom", f.depuis, ${ENCORE} as "enCours",
        case when ${ENCORE} then f.depuis else greatest(f.depuis, x.modifie_le) end as "modifieeLe"
      from (
        select distinct on (d.patient_id) d.patient_id as patient, r.professionnel_id as "professionnelId",
          r.professionnel_nom as "professionnelNom", r.declaree_le as depuis
        from mt.demandes d
        join mt.prises r on r.cpts_id = d.cpts_id and r.demande_id = d.id and r.rendue_le is null and r.declaree_le is not null
        where d.cpts_id = ${cpts} and d.patient_id is not null and d.effacee_le is null
          ${patients ? sql`and d.patient_id = ${parmi(patients)}` : sql``}
        order by d.patient_id, r.declaree_le desc, r.id desc) f
      join patients.public_dossiers x on x.cpts_id = ${cpts} and x.id = f.patient
      where true ${medecins ? sql`and f."professionnelId" = ${parmi(medecins)}` : sql``}) t
    where true ${enCours === undefined ? sql`` : sql`and t."enCours" = ${enCours}`}`;
}

const ENCORE = sql`(x.medecin_traitant = 'inconnu' or x.medecin_traitant_id is not distinct from f."professionnelId")`;
