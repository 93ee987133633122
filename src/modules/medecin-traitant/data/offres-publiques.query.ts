import { sql } from 'kysely';
import { type IdentiteNationale, nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import type { Tx } from '#platform/db/database.ts';
import { MEDECIN } from '../domain/medecin.ts';

/** A doctor who takes new patients and says so to everybody. */
export type MedecinQuiPrend = {
  readonly id: string;
  readonly nom: string;
  readonly communeNom: string;
  /** Of their place of practice, in the directory. */
  readonly telephone: string | null;
  /** Criteria and communes they keep to; empty: none. */
  readonly criteres: readonly string[];
  readonly communes: readonly string[];
  readonly ditLe: Date;
};

type Ligne = Omit<MedecinQuiPrend, 'nom'> & IdentiteNationale;

/**
 * Doctors of the territory whose offer is shown and not used up: fewer taken since `des`, the begin of the month, than
 * they said. By commune, then by name.
 */
export async function medecinsQuiPrennent(
  tx: Tx,
  cpts: string,
  des: Date,
): Promise<readonly MedecinQuiPrend[]> {
  const { rows } = await sql<Ligne>`
    select p.id, p.civilite, p.titre, p.prenom, p.nom, c.nom as "communeNom", p.telephone,
      o.criteres,
      array(select k.nom from territoire.public_communes k where k.code = any (o.communes) order by k.nom) as communes,
      o.modifiee_le as "ditLe"
    from mt.offres o
    join annuaire.public_professionnels p on p.id = o.professionnel_id and (p.cpts_id is null or p.cpts_id = o.cpts_id)
    join territoire.public_couvertures t on t.cpts_id = o.cpts_id and t.commune = p.commune
    join territoire.public_communes c on c.code = p.commune
    where o.cpts_id = ${cpts} and o.publique and p.profession = ${MEDECIN}
      and (o.par_mois is null or o.par_mois > (
        select count(*) from mt.prises x where x.cpts_id = o.cpts_id and x.professionnel_id = o.professionnel_id
          and x.prise_le >= ${des} and x.rendue_le is null))
    order by c.nom, p.nom, p.prenom, p.id limit 300`.execute(tx);
  return rows.map(({ civilite, titre, prenom, nom, ...medecin }) => ({
    ...medecin,
    nom: nomDeProfessionnel({ civilite, titre, prenom, nom }),
  }));
}
