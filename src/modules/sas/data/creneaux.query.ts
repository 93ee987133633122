import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CreneauDuSas } from '../domain/exercant.ts';

/** More than 25 people offer in three days; past this the answer would not come within seven seconds. */
export const MAXIMUM = 5000;

export type CanalDeProgramme = 'sas' | 'regulation' | 'membres';

type Fenetre = {
  readonly canal: CanalDeProgramme;
  /** National ids of the directory; null: everybody. */
  readonly professionnels: readonly string[] | null;
  /** One slot alone. */
  readonly id?: string | null;
  readonly du: Date;
  readonly au: Date;
  readonly maintenant: Date;
};

/** Free slots that may be booked now through this channel and that begin between two instants, both included, by professional then by hour. */
export async function creneauxDuSas(
  tx: Tx,
  cpts: string,
  { professionnels, canal, id = null, du, au, maintenant }: Fenetre,
): Promise<readonly CreneauDuSas[]> {
  const { rows } = await sql<CreneauDuSas>`
    select id, professionnel_id as "professionnelId", debut, fin, genre, commune, motifs,
      'patient' = any (reservable_par) as "ouvertAuxPatients", public = 'ma-patientele' as "pourSaPatientele"
    from snp.public_creneaux_libres
    where cpts_id = ${cpts} and debut >= ${du} and debut <= ${au} and debut > ${maintenant}
      and (${id}::uuid is null or id = ${id}::uuid)
      and (${professionnels}::uuid[] is null or professionnel_id = any (${professionnels}::uuid[]))
      and ${canal} = any (reservable_par) and (libere_le is null or libere_le <= ${maintenant})
    order by professionnel_id, debut, id limit ${MAXIMUM}`.execute(tx);
  return rows;
}
