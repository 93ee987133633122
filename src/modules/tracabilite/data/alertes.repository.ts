import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { GenreDAlerte } from '../domain/alerte.ts';

export type AlerteALever = {
  readonly id: string;
  readonly genre: GenreDAlerte;
  readonly sujet: string;
  readonly auteurNom: string | null;
  readonly nombre: number;
  readonly leveeLe: Date;
  /** Until then the same subject raises no other; null: never again. */
  readonly jusqua: Date | null;
};

/** Keeps the alert, unless one of the same subject still lasts: false then, whoever raised it at the same time. */
export async function insertAlerte(tx: Tx, cpts: string, a: AlerteALever): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into tracabilite.alertes (cpts_id, id, genre, sujet, auteur_nom, nombre, levee_le, periode)
    values (${cpts}, ${a.id}, ${a.genre}, ${a.sujet}, ${a.auteurNom}, ${a.nombre}, ${a.leveeLe},
      tstzrange(${a.leveeLe}, ${a.jusqua}))
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

type Vue = {
  readonly vueLe: Date;
  readonly par: string | null;
  readonly nom: string;
  readonly commentaire: string;
};

/** Notes who looked at an alert and what they found; false when there is none to look at. */
export async function noterAlerteVue(
  tx: Tx,
  cpts: string,
  id: string,
  { vueLe, par, nom, commentaire }: Vue,
): Promise<boolean> {
  const row = await tx
    .updateTable('tracabilite.alertes')
    .set({ vue_le: vueLe, vue_par: par, vue_par_nom: nom, commentaire })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .where('vue_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The watch has looked up to this rank. */
export async function noterVeille(tx: Tx, cpts: string, rang: number): Promise<void> {
  await sql`insert into tracabilite.veilles (cpts_id, rang) values (${cpts}, ${rang})
    on conflict (cpts_id) do update set rang = greatest(tracabilite.veilles.rang, excluded.rang)`.execute(
    tx,
  );
}
