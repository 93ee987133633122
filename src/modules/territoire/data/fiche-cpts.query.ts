import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PopulationRetenue } from '../domain/population-retenue.ts';
import { lireStade } from '../domain/stade.ts';
import type { Reglages } from './cpts.repository.ts';

type Ligne = Omit<Reglages, 'stade'> & { readonly stade: string };

/** The settings of a CPTS, or null. */
export async function reglagesDe(tx: Tx, cpts: string): Promise<Reglages | null> {
  const { rows } = await sql<Ligne>`
    select nom, fuseau, stade, stade_depuis as "stadeDepuis", taille_contractuelle as "tailleContractuelle",
      couleur, telephone, facteur_route as "facteurRoute", vitesse_kmh as "vitesseKmh",
      minutes_sur_place as "minutesSurPlace"
    from territoire.cpts where id = ${cpts}`.execute(tx);
  const [ligne] = rows;
  return ligne ? { ...ligne, stade: lireStade(ligne.stade) } : null;
}

/** Populations a CPTS counts its needs on, the latest first; those withdrawn are left out. */
export async function populationsRetenues(
  tx: Tx,
  cpts: string,
): Promise<readonly PopulationRetenue[]> {
  const { rows } = await sql<PopulationRetenue>`
    select id, population, raison, du, au from territoire.populations_retenues
    where cpts_id = ${cpts} and retiree_le is null order by du desc, saisie_le desc`.execute(tx);
  return rows;
}
