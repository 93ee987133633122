import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Stade } from '../domain/stade.ts';

export type NouvelleCpts = {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  readonly fuseau: string;
  readonly stade: Stade;
  readonly demonstration: boolean;
  readonly creeLe: Date;
};

/** Writes a CPTS; false when its address is taken. */
export async function insertCpts(tx: Tx, cpts: NouvelleCpts): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into territoire.cpts (id, slug, nom, fuseau, stade, demonstration, cree_le)
    values (${cpts.id}, ${cpts.slug}, ${cpts.nom}, ${cpts.fuseau}, ${cpts.stade}, ${cpts.demonstration}, ${cpts.creeLe})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export type Reglages = {
  readonly nom: string;
  readonly fuseau: string;
  readonly stade: Stade;
  readonly stadeDepuis: string | null;
  readonly tailleContractuelle: number | null;
  readonly couleur: string | null;
  readonly telephone: string | null;
  readonly facteurRoute: number;
  readonly vitesseKmh: number;
  readonly minutesSurPlace: number;
};

/** Replaces the settings of a CPTS. */
export async function updateReglages(tx: Tx, cpts: string, r: Reglages): Promise<void> {
  await sql`
    update territoire.cpts set nom = ${r.nom}, fuseau = ${r.fuseau}, stade = ${r.stade},
      stade_depuis = ${r.stadeDepuis}, taille_contractuelle = ${r.tailleContractuelle}, couleur = ${r.couleur},
      telephone = ${r.telephone}, facteur_route = ${r.facteurRoute}, vitesse_kmh = ${r.vitesseKmh},
      minutes_sur_place = ${r.minutesSurPlace}
    where id = ${cpts}`.execute(tx);
}

export type RetenueAEcrire = {
  readonly id: string;
  readonly population: number;
  readonly raison: string;
  readonly du: string;
  readonly au: string | null;
  readonly saisieLe: Date;
  readonly saisiePar: string;
};

export async function insertRetenue(tx: Tx, cpts: string, r: RetenueAEcrire): Promise<void> {
  await sql`
    insert into territoire.populations_retenues (cpts_id, id, population, raison, du, au, saisie_le, saisie_par)
    values (${cpts}, ${r.id}, ${r.population}, ${r.raison}, ${r.du}, ${r.au}, ${r.saisieLe}, ${r.saisiePar})`.execute(
    tx,
  );
}

/** Withdraws a population typed by mistake; it stays in the base. False when there is none to withdraw. */
export async function retirerRetenue(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update territoire.populations_retenues set retiree_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and retiree_le is null returning id`.execute(tx);
  return rows.length > 0;
}
