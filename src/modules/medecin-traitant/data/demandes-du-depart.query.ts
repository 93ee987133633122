import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDeDemande } from '../domain/demande.ts';

export type DemandeDuDepart = {
  readonly id: string;
  readonly numero: number;
  readonly etat: EtatDeDemande;
  readonly communeNom: string;
  readonly recueLe: Date;
  readonly patientId: string | null;
};

/** Requests of people who lose this doctor, the oldest first; without their duplicates. */
export async function demandesDuDepart(
  tx: Tx,
  cpts: string,
  depart: string,
): Promise<readonly DemandeDuDepart[]> {
  const { rows } = await sql<DemandeDuDepart>`
    select d.id, d.numero, d.etat, coalesce(k.nom, d.commune) as "communeNom", d.recue_le as "recueLe",
      d.patient_id as "patientId"
    from mt.demandes d left join territoire.public_communes k on k.code = d.commune
    where d.cpts_id = ${cpts} and d.depart_id = ${depart} and d.fusionnee_dans is null order by d.recue_le, d.id limit 2000`.execute(
    tx,
  );
  return rows;
}

/** The departure a request is attached to; null: none. */
export async function departDeLaDemande(
  tx: Tx,
  cpts: string,
  demande: string,
): Promise<string | null> {
  const { rows } = await sql<{ depart: string | null }>`
    select depart_id as depart from mt.demandes where cpts_id = ${cpts} and id = ${demande}`.execute(
    tx,
  );
  return rows[0]?.depart ?? null;
}
