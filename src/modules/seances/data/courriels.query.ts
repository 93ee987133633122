import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

type Choix = { readonly professionnels: readonly string[]; readonly jour: DateCivile };

/** Where to write to professionals: the address of their account, otherwise that of their entry. Unknown ones are left out. */
export async function courrielsDesProfessionnels(
  tx: Tx,
  cpts: string,
  { professionnels, jour }: Choix,
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; courriel: string | null }>`
    select p.id, coalesce(
      (select min(m.courriel) from comptes.public_mandats m where m.cpts_id = ${cpts}
         and m.professionnel_id = p.id and m.role = 'professionnel'
         and m.du <= ${jour}::date and (m.au is null or m.au >= ${jour}::date)),
      (select min(f.courriel) from annuaire.public_fiches f where f.cpts_id = ${cpts} and f.professionnel_id = p.id)
    ) as courriel
    from unnest(${sql.val([...professionnels])}::uuid[]) as p (id)`.execute(tx);
  return new Map(rows.flatMap(({ id, courriel }) => (courriel ? [[id, courriel] as const] : [])));
}
