import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Envoi } from '../domain/envoi.ts';

export type RendezVous = Pick<Envoi, 'reservation' | 'rpps' | 'debut' | 'fin' | 'operateur'> & {
  readonly annuleeLe: Date | null;
  readonly issue: 'venu' | 'pas-venu' | 'redirige' | null;
};

/** An appointment that the SAS took; null for those that others took. */
export async function rendezVousDuSas(
  tx: Tx,
  cpts: string,
  reservation: string,
): Promise<RendezVous | null> {
  const { rows } = await sql<RendezVous>`
    select v.id as reservation, v.rpps, v.debut, v.fin, v.annulee_le as "annuleeLe", v.issue,
      case when r.id is not null then jsonb_build_object('systeme', r.systeme, 'valeur', r.valeur) end as operateur
    from snp.public_rendez_vous v
    left join sas.regulateurs r on r.cpts_id = v.cpts_id and r.compte_id = v.reservee_par
    where v.cpts_id = ${cpts} and v.id = ${reservation} and v.canal = 'sas'
    order by r.actif desc nulls last limit 1`.execute(tx);
  return rows[0] ?? null;
}
