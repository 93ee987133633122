import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Offre } from '../domain/offre.ts';

/** What a doctor takes; null when nothing was said. */
export async function offreDe(tx: Tx, cpts: string, medecin: string): Promise<Offre | null> {
  const { rows } = await sql<Offre>`
    select professionnel_id as "professionnelId", par_mois as "parMois", criteres, communes, publique
    from mt.offres where cpts_id = ${cpts} and professionnel_id = ${medecin}`.execute(tx);
  return rows[0] ?? null;
}

type Dite = Offre & { readonly le: Date; readonly parNom: string };

/** Writes what a doctor takes. */
export async function saveOffre(tx: Tx, cpts: string, o: Dite): Promise<void> {
  await sql`
    insert into mt.offres (cpts_id, professionnel_id, par_mois, criteres, communes, publique, modifiee_le, modifiee_par_nom)
    values (${cpts}, ${o.professionnelId}, ${o.parMois}, ${sql.val([...o.criteres])}::text[],
      ${sql.val([...o.communes])}::text[], ${o.publique}, ${o.le}, ${o.parNom})
    on conflict (cpts_id, professionnel_id) do update set par_mois = excluded.par_mois, criteres = excluded.criteres,
      communes = excluded.communes, publique = excluded.publique, modifiee_le = excluded.modifiee_le,
      modifiee_par_nom = excluded.modifiee_par_nom`.execute(tx);
}
