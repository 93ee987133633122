import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CreneauCompte } from '../domain/faits-de-creneau.ts';

export type CreneauBascule = CreneauCompte & { readonly etat: 'libre' | 'occupe' };

/** Holds the agendas of some professionals as they are: what reads one of them waits, or is waited for. */
export async function lockAgendasDe(
  tx: Tx,
  cpts: string,
  professionnels: readonly string[],
): Promise<void> {
  await sql`
    select from snp.agendas where cpts_id = ${cpts} and professionnel_id = any (${sql.val([...professionnels])}::uuid[])
    order by id for share`.execute(tx);
}

/**
 * Makes the slots to come of some professionals agree with their agendas: free ones that meet busy time close, those
 * it no longer takes open again. Booked and closed ones stay. Gives those that changed, as they are now.
 */
export async function updateCreneauxOccupes(
  tx: Tx,
  cpts: string,
  {
    professionnels,
    maintenant,
  }: { readonly professionnels: readonly string[]; readonly maintenant: Date },
): Promise<readonly CreneauBascule[]> {
  const { rows } = await sql<CreneauBascule>`
    with bascules as (
      update snp.creneaux c set etat = case c.etat when 'libre' then 'occupe' else 'libre' end
      where c.cpts_id = ${cpts} and c.professionnel_id = any (${sql.val([...professionnels])}::uuid[])
        and c.debut > ${maintenant} and c.etat in ('libre', 'occupe')
        and (c.etat = 'occupe') <> exists (select from snp.agendas a where a.cpts_id = ${cpts}
          and a.professionnel_id = c.professionnel_id and a.occupe && tstzrange(c.debut, c.fin))
      returning c.id, c.professionnel_id, c.debut, c.commune, c.site_id, c.nature, c.etat)
    select b.id, b.professionnel_id as "professionnelId", o.profession, b.debut, b.commune,
      k.secteur_lettre as secteur, b.site_id as "siteId", b.nature, b.etat
    from bascules b
    join snp.offrants o on o.cpts_id = ${cpts} and o.professionnel_id = b.professionnel_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = b.commune
    order by b.debut, b.id`.execute(tx);
  return rows;
}
