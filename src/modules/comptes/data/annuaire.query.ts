import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PersonneDeLAnnuaire } from '../domain/verification.ts';

/** People of these RPPS numbers in the national directory. */
export async function personnesParNumeros(
  tx: Tx,
  cpts: string,
  numeros: readonly string[],
): Promise<readonly PersonneDeLAnnuaire[]> {
  if (numeros.length === 0) return [];
  return await personnes(tx, cpts, sql`p.rpps = any (${sql.val([...numeros])}::text[])`);
}

/** People of the directory by id, national or typed by the CPTS. */
export async function personnesParIds(
  tx: Tx,
  cpts: string,
  ids: readonly string[],
): Promise<readonly PersonneDeLAnnuaire[]> {
  if (ids.length === 0) return [];
  return await personnes(tx, cpts, sql`p.id = any (${sql.val([...ids])}::uuid[])`);
}

/** Everybody who practises in the communes of the CPTS, or whom it typed. */
export async function personnesDuTerritoire(
  tx: Tx,
  cpts: string,
): Promise<readonly PersonneDeLAnnuaire[]> {
  return await personnes(
    tx,
    cpts,
    sql`(p.cpts_id = ${cpts} or p.id in (
      select a.professionnel_id from annuaire.public_activites a
      join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = a.commune))`,
  );
}

async function personnes(
  tx: Tx,
  cpts: string,
  condition: RawBuilder<unknown>,
): Promise<readonly PersonneDeLAnnuaire[]> {
  const { rows } = await sql<PersonneDeLAnnuaire>`
    select p.id, p.rpps, p.nom, p.prenom, p.profession, c.nom as commune,
      p.cpts_id is not null or exists (
        select from annuaire.public_activites a
        join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = a.commune
        where a.professionnel_id = p.id) as "dansLeTerritoire"
    from annuaire.public_professionnels p
    left join territoire.public_communes c on c.code = p.commune
    where ${condition}
    order by p.nom, p.prenom, p.id`.execute(tx);
  return rows;
}
