import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { VersionDeReleve } from './populations.rows.ts';

/** Writes a version; false when this source has a count of this period already. */
export async function insertReleve(tx: Tx, cpts: string, r: VersionDeReleve): Promise<boolean> {
  const c = r.comptes;
  const { rows } = await sql<{ id: string }>`
    insert into mt.populations (cpts_id, id, releve_id, version, organisme, emetteur, emetteur_cle, du, au, remis_par,
      remis_le, document, age_minimal, age_au_dela, couverte, avec_mt, sans_mt, ald, ald_sans, age, age_sans, c2s,
      c2s_sans, c2s_ald, c2s_ald_sans, motif, retiree, saisie_le, saisie_par_nom)
    values (${cpts}, ${r.id}, ${r.releve}, ${r.version}, ${r.organisme}, ${r.emetteur}, ${r.emetteurCle}, ${r.du},
      ${r.au}, ${r.remisPar}, ${r.remisLe}, ${r.document}, ${r.ageMinimal}, ${r.ageAuDela}, ${c.couverte}, ${c.avec},
      ${c.sans}, ${c.ald}, ${c.aldSans}, ${c.age}, ${c.ageSans}, ${c.c2s}, ${c.c2sSans}, ${c.c2sAld}, ${c.c2sAldSans},
      ${r.motif}, ${r.retiree}, ${r.saisieLe}, ${r.saisieParNom})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

type Version = { readonly releve: string; readonly version: number };

/** This version leaves its place to the next; false when another one took it already. */
export async function archiveReleve(
  tx: Tx,
  cpts: string,
  { releve, version }: Version,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.populations set courante = false
    where cpts_id = ${cpts} and releve_id = ${releve} and version = ${version} and courante returning id`.execute(
    tx,
  );
  return rows.length === 1;
}
