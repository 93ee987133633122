import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';

export type DemandeDuPatient = {
  readonly id: string;
  readonly numero: number;
  readonly recueLe: Date;
  readonly communeNom: string;
  readonly criteres: readonly string[];
  readonly etat: string;
  readonly medecin: string | null;
  readonly declareeLe: Date | null;
};

/** The requests tied to a patient, oldest first. */
export async function demandesDuPatient(
  { tx, cpts }: Pick<Scelle, 'tx' | 'cpts'>,
  patient: string,
): Promise<readonly DemandeDuPatient[]> {
  const { rows } = await sql<DemandeDuPatient>`
    select d.id, d.numero, d.recue_le as "recueLe", coalesce(k.nom, d.commune) as "communeNom", d.criteres, d.etat,
      p.professionnel_nom as medecin, p.declaree_le as "declareeLe"
    from mt.demandes d
    left join territoire.public_communes k on k.code = d.commune
    left join mt.prises p on p.cpts_id = d.cpts_id and p.demande_id = d.id and p.rendue_le is null
    where d.cpts_id = ${cpts} and d.patient_id = ${patient} order by d.recue_le, d.id`.execute(tx);
  return rows;
}
