import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CreneauLibre } from '../domain/creneau-ecarte.ts';

/** Enough to say why: past this, nobody counts. */
const MAXIMUM = 500;

type Fenetre = { readonly apres: Date; readonly avant: Date };

/** Free slots of some days, soonest first, whomever they receive. */
export async function creneauxLibres(
  tx: Tx,
  cpts: string,
  { apres, avant }: Fenetre,
): Promise<readonly CreneauLibre[]> {
  const { rows } = await sql<CreneauLibre>`
    select c.professionnel_id as "professionnelId", o.profession, c.debut, c.libere_le as "libereLe", c.public, c.motifs,
      c.age_min as "ageMin", c.age_max as "ageMax", c.reservable_par as "reservablePar", c.filieres, c.nature
    from snp.creneaux c
    join snp.offrants o on o.cpts_id = c.cpts_id and o.professionnel_id = c.professionnel_id
    where c.cpts_id = ${cpts} and c.etat = 'libre' and c.debut > ${apres} and c.debut < ${avant}
    order by c.debut, c.id limit ${MAXIMUM}`.execute(tx);
  return rows;
}
