import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type EtatDeLaChaine = {
  readonly entrees: number;
  /** Rank of the first entry that is missing, moved or altered; null when the chain is whole. */
  readonly rupture: number | null;
};

/** Walks the audit chain of a CPTS: ranks without hole, each entry hashing what it says and the one before. */
export async function verifierLaChaine(tx: Tx, cpts: string): Promise<EtatDeLaChaine> {
  const { rows } = await sql<EtatDeLaChaine>`
    with suivies as (
      select cpts_id, rang, instant, acteur_id, acteur_nom, roles, action, objet, personne, detail,
        precedente, empreinte, row_number() over (order by rang) as attendu,
        coalesce(lag(empreinte) over (order by rang), sha256(convert_to(${cpts}::text, 'UTF8'))) as avant
      from comptes.traces t where t.cpts_id = ${cpts}),
    rompues as (
      select attendu from suivies where rang <> attendu or precedente <> avant or empreinte is distinct from
        comptes.empreinte_de(precedente, cpts_id, rang, instant, acteur_id, acteur_nom, roles, action, objet, personne, detail)),
    -- The head says where the chain must end: entries cut from its end are missed nowhere else.
    coupees as (
      select (select count(*) from suivies) + 1 as attendu from comptes.chaines c
      where c.cpts_id = ${cpts} and not exists (
        select from suivies s where s.rang = c.rang and s.empreinte = c.empreinte) and c.rang > 0)
    select (select count(*) from suivies)::int as entrees,
      (select min(attendu) from (select attendu from rompues union all select attendu from coupees) r)::int as rupture`.execute(
    tx,
  );
  return rows[0] ?? { entrees: 0, rupture: null };
}
