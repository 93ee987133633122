import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ConsultationAvancee } from '../domain/consultation-avancee.ts';
import { ETAT_VU } from './creneaux.rows.ts';

/** A slot of a consultation avancée; null when it is none, or does not exist in this CPTS. */
export async function consultationAvancee(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<ConsultationAvancee | null> {
  const { rows } = await sql<ConsultationAvancee>`
    select c.id, c.debut, c.fin, ${ETAT_VU} as etat, o.nom as professionnel, c.lieu,
      coalesce(k.nom, c.commune) as "communeNom", c.adressages
    from snp.creneaux c
    join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
    left join territoire.public_communes k on k.code = c.commune
    where c.cpts_id = ${cpts} and c.id = ${id} and c.nature = 'consultation-avancee'`.execute(tx);
  return rows[0] ?? null;
}
