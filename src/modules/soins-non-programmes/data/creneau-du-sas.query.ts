import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CreneauDuSas } from '../domain/creneau-du-sas.ts';

type Pour = { readonly id: string; readonly compte: string | null };

/** A slot that the SAS may book, with the address where it is received; null for any other. */
export async function creneauDuSas(
  tx: Tx,
  cpts: string,
  { id, compte }: Pour,
): Promise<CreneauDuSas | null> {
  const { rows } = await sql<CreneauDuSas>`
    select c.id, c.professionnel_id as "professionnelId", o.nom as professionnel, c.public, c.debut, c.fin, c.genre, c.etat, c.lieu, c.libere_le as "libereLe",
      coalesce(k.nom, c.commune) as "communeNom", c.age_min as "ageMin", c.age_max as "ageMax",
      coalesce(s.telephone, o.telephone) as telephone, s.adresse, s.code_postal as "codePostal", s.ville,
      exists (select from snp.reservations r where r.cpts_id = c.cpts_id and r.creneau_id = c.id and r.annulee_le is null
        and r.reservee_par = ${compte}::uuid) as "prisParSoi"
    from snp.creneaux c
    join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
    left join territoire.public_communes k on k.code = c.commune
    left join lateral (
      select p.telephone, p.adresse, p.code_postal, p.ville
      from annuaire.public_activites a join annuaire.public_structures p on p.id = a.structure_id
      where a.professionnel_id = c.professionnel_id and p.commune = c.commune and p.adresse is not null
      order by p.id limit 1) s on true
    where c.cpts_id = ${cpts} and c.id = ${id} and 'sas' = any (c.reservable_par)`.execute(tx);
  return rows[0] ?? null;
}
