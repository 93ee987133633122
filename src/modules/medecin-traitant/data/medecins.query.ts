import { sql } from 'kysely';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';
import { MEDECIN } from '../domain/medecin.ts';

export type MedecinDuTerritoire = {
  readonly id: string;
  readonly nom: string;
  readonly communeNom: string;
};

type Ligne = {
  readonly id: string;
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly prenom: string;
  readonly nom: string;
  readonly communeNom: string;
};

/** Doctors who practise in the communes of the CPTS, by name. */
export async function medecinsDuTerritoire(
  tx: Tx,
  cpts: string,
): Promise<readonly MedecinDuTerritoire[]> {
  const { rows } = await sql<Ligne>`
    select p.id, p.civilite, p.titre, p.prenom, p.nom, c.nom as "communeNom"
    from territoire.public_couvertures k
    join annuaire.public_professionnels p on p.commune = k.commune and (p.cpts_id is null or p.cpts_id = k.cpts_id)
    join territoire.public_communes c on c.code = k.commune
    where k.cpts_id = ${cpts} and p.profession = ${MEDECIN}
    order by p.nom, p.prenom, p.id limit 800`.execute(tx);
  return rows.map(({ id, communeNom, ...identite }) => ({
    id,
    communeNom,
    nom: nomDeProfessionnel(identite),
  }));
}
