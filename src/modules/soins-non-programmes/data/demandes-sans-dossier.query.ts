import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

export type DemandeSansDossier = {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly telephone: string;
};

/** Requests tied to no record, whose person can still be read; those that somebody untied are left out. */
export async function demandesSansDossier(ou: Scelle): Promise<readonly DemandeSansDossier[]> {
  const { rows } = await sql<Chiffres<DemandeSansDossier, 'nom' | 'prenom' | 'telephone'>>`
    select d.id, d.nom, d.prenom, d.telephone from snp.demandes d
    where d.cpts_id = ${ou.cpts} and d.patient_id is null and d.purgee_le is null and not d.detachee
      and d.nom is not null and d.prenom is not null and d.telephone is not null`.execute(ou.tx);
  return rows.flatMap(({ id, ...chiffres }) => {
    const { read } = textesDeLaDemande(ou, id);
    const [nom, prenom] = [read('nom', chiffres.nom), read('prenom', chiffres.prenom)];
    const telephone = read('telephone', chiffres.telephone);
    return nom && prenom && telephone ? [{ id, nom, prenom, telephone }] : [];
  });
}
