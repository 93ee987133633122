import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Where to write to people: their account, otherwise their entry of the directory. Who has neither is left out. */
export async function courrielsDe(
  tx: Tx,
  cpts: string,
  personnes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; courriel: string }>`
    select q.id, coalesce(
      (select min(m.courriel) from comptes.public_mandats m where m.cpts_id = ${cpts} and m.professionnel_id = q.id),
      (select min(f.courriel) from annuaire.public_fiches f where f.cpts_id = ${cpts} and f.professionnel_id = q.id))
      as courriel
    from unnest(${sql.val([...personnes])}::uuid[]) as q (id)`.execute(tx);
  return new Map(rows.flatMap(({ id, courriel }) => (courriel ? [[id, courriel]] : [])));
}

/** The same for one of them; null when nobody knows. */
export async function courrielDe(tx: Tx, cpts: string, personne: string): Promise<string | null> {
  return (await courrielsDe(tx, cpts, [personne])).get(personne) ?? null;
}
