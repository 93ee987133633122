import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Structure } from '../domain/structure.ts';

/** A place where people work, null when no file knows it. */
export async function structureParId(tx: Tx, id: string): Promise<Structure | null> {
  const { rows } = await sql<Structure>`
    select s.id, s.nom, s.enseigne, s.finess, s.finess_juridique as "finessJuridique", s.siret, s.categorie, s.adresse,
      s.complement, s.code_postal as "codePostal", s.ville, s.commune, k.nom as "communeNom", s.telephone,
      s.ferme_le is not null as fermee
    from annuaire.structures s left join territoire.public_communes k on k.code = s.commune
    where s.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Ids of the people who work there, by name. */
export async function personnesDeLaStructure(tx: Tx, id: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from annuaire.professionnels p
    where p.ferme_le is null and p.id in (
      select a.professionnel_id from annuaire.activites a where a.structure_id = ${id} and a.ferme_le is null)
    order by p.nom, p.prenom limit 500`.execute(tx);
  return rows.map((row) => row.id);
}
