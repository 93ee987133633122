import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

export type Contact = { readonly courriel: string | null; readonly telephone: string | null };
type Choix = { readonly professionnels: readonly string[]; readonly jour: DateCivile };

/** What else is known of professionals: the address of their account, otherwise that of their entry; its telephone. */
export async function contactsDesProfessionnels(
  tx: Tx,
  cpts: string,
  { professionnels, jour }: Choix,
): Promise<ReadonlyMap<string, Contact>> {
  const { rows } = await sql<Contact & { id: string }>`
    select p.id, coalesce(
      (select min(m.courriel) from comptes.public_mandats m where m.cpts_id = ${cpts}
         and m.professionnel_id = p.id and m.role = 'professionnel'
         and m.du <= ${jour}::date and (m.au is null or m.au >= ${jour}::date)),
      (select min(f.courriel) from annuaire.public_fiches f where f.cpts_id = ${cpts} and f.professionnel_id = p.id)
      ) as courriel,
      (select min(f.telephone) from annuaire.public_fiches f where f.cpts_id = ${cpts} and f.professionnel_id = p.id)
        as telephone
    from unnest(${sql.val([...professionnels])}::uuid[]) as p (id)`.execute(tx);
  return new Map(rows.map(({ id, ...contact }) => [id, contact]));
}
