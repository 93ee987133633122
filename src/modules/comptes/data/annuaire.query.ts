import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { type PersonneDeLAnnuaire, quiRepondent } from '../domain/verification.ts';

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

/** Whom a name or an RPPS number means: by name within the territory, by number anywhere. */
export async function chercherDansLAnnuaire(
  tx: Tx,
  cpts: string,
  texte: string,
): Promise<readonly PersonneDeLAnnuaire[]> {
  const chiffres = texte.replaceAll(/\s/g, '');
  return /^\d{11}$/.test(chiffres)
    ? await personnesParNumeros(tx, cpts, [chiffres])
    : quiRepondent(texte, await personnesDuTerritoire(tx, cpts));
}

/** Everybody who practises in the communes of the CPTS, or whom it typed. */
async function personnesDuTerritoire(
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
