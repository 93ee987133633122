import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { RendezVous } from './rendez-vous.query.ts';

/** More than a busy month of a CPTS. */
const MAXIMUM = 2000;

type Fenetre = {
  readonly du: Date;
  readonly au: Date;
  /** RPPS numbers; null: everybody's. */
  readonly rpps: readonly string[] | null;
  /** Those that the SAS took, or all of them. */
  readonly duSas: boolean;
  readonly id?: string | null;
};

/** Appointments between two instants, cancelled ones included; nothing of the patient. */
export async function rendezVousEntre(
  tx: Tx,
  cpts: string,
  { du, au, rpps, duSas, id = null }: Fenetre,
): Promise<readonly RendezVous[]> {
  const { rows } = await sql<RendezVous>`
    select v.id as reservation, v.rpps, v.debut, v.fin, v.annulee_le as "annuleeLe", v.issue, null as operateur
    from snp.public_rendez_vous v
    where v.cpts_id = ${cpts} and v.debut >= ${du} and v.debut <= ${au}
      and (${id}::uuid is null or v.id = ${id}::uuid)
      and (${rpps}::text[] is null or v.rpps = any (${rpps}::text[])) and (not ${duSas}::boolean or v.canal = 'sas')
    order by v.debut, v.id limit ${MAXIMUM}`.execute(tx);
  return rows;
}
