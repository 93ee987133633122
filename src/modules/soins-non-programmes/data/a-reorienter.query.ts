import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { AReorienter } from '../domain/a-reorienter.ts';
import { type Chiffres, textesDeLaDemande } from './textes.rows.ts';

type Paire = { readonly patient: string; readonly professionnel: string };

/** Appointments to come of these patients with these professionals, soonest first. */
export async function rendezVousAReorienter(
  ou: Scelle,
  { paires, apres }: { readonly paires: readonly Paire[]; readonly apres: Date },
): Promise<readonly AReorienter[]> {
  if (paires.length === 0) return [];
  const patients = sql.val(paires.map(({ patient }) => patient));
  const professionnels = sql.val(paires.map(({ professionnel }) => professionnel));
  const { rows } = await sql<Chiffres<AReorienter, 'prenom' | 'nom'>>`
    select d.id as "demandeId", d.numero, d.prenom, d.nom, d.age, r.debut, o.nom as professionnel
    from snp.reservations r
    join unnest(${patients}::uuid[], ${professionnels}::uuid[]) as x (patient, professionnel)
      on x.patient = r.patient_id and x.professionnel = r.professionnel_id
    join snp.demandes d on d.cpts_id = r.cpts_id and d.id = r.demande_id
    join snp.offrants o on o.cpts_id = r.cpts_id and o.professionnel_id = r.professionnel_id
    where r.cpts_id = ${ou.cpts} and r.annulee_le is null and r.issue is null and r.debut > ${apres}
    order by r.debut, r.id limit 100`.execute(ou.tx);
  return rows.map((ligne) => {
    const { read, illisible } = textesDeLaDemande(ou, ligne.demandeId);
    const prenom = read('prenom', ligne.prenom);
    const nom = read('nom', ligne.nom);
    return { ...ligne, prenom, nom, illisible: illisible() };
  });
}
