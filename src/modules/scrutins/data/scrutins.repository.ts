import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scrutin } from '../domain/scrutin.ts';

type Nouveau = Omit<Scrutin, 'etat' | 'ouvertLe' | 'closLe' | 'anomalies'> & { readonly le: Date };

/** Writes a vote that is prepared, with who stands. */
export async function insertScrutin(tx: Tx, cpts: string, s: Nouveau): Promise<void> {
  await sql`
    insert into scrutins.scrutins (cpts_id, id, titre, objet, genre, sieges, seuil, base, mode, instance_id, colleges,
      pouvoirs_max, ouvre_le, ferme_le, etat, precedent_id, par_nom, prepare_le)
    values (${cpts}, ${s.id}, ${s.titre}, ${s.objet}, ${s.genre}, ${s.sieges}, ${s.seuil}, ${s.base}, ${s.mode},
      ${s.instanceId}, ${sql.val([...s.colleges])}::uuid[], ${s.pouvoirsMax}, ${s.ouvreLe}, ${s.fermeLe}, 'prepare',
      ${s.precedentId}, ${s.parNom}, ${s.le})`.execute(tx);
  await sql`
    insert into scrutins.candidats (cpts_id, scrutin_id, rang, nom)
    select ${cpts}, ${s.id}, rang, nom
    from unnest(${sql.val([...s.candidats])}::text[]) with ordinality as c (nom, rang)`.execute(tx);
}

/** Locks a vote: nobody opens, closes or changes it meanwhile. False when it is not of this CPTS. */
export async function lockScrutin(tx: Tx, cpts: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    select id from scrutins.scrutins where cpts_id = ${cpts} and id = ${id} for update`.execute(tx);
  return rows.length > 0;
}

/** From prepared to open, with its list closed to changes. */
export async function openScrutin(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<void> {
  await sql`
    update scrutins.scrutins set etat = 'ouvert', ouvert_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and etat = 'prepare'`.execute(tx);
}

type Fin = {
  readonly id: string;
  readonly etat: 'clos' | 'refuse' | 'annule';
  readonly le: Date;
  readonly anomalies?: readonly string[];
};

/** How it ended. */
export async function endScrutin(
  tx: Tx,
  cpts: string,
  { id, etat, le, anomalies = [] }: Fin,
): Promise<void> {
  await sql`
    update scrutins.scrutins set etat = ${etat}, clos_le = ${le}, anomalies = ${sql.val([...anomalies])}::text[]
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

type Note = { readonly scrutin: string; readonly mandant: string };

export async function insertPouvoir(
  tx: Tx,
  cpts: string,
  p: Note & { readonly mandataire: string; readonly le: Date },
): Promise<void> {
  await sql`
    insert into scrutins.pouvoirs (cpts_id, scrutin_id, mandant_id, mandataire_id, note_le)
    values (${cpts}, ${p.scrutin}, ${p.mandant}, ${p.mandataire}, ${p.le})`.execute(tx);
}

/** False when there was none. */
export async function deletePouvoir(tx: Tx, cpts: string, p: Note): Promise<boolean> {
  const { rows } = await sql<{ mandant_id: string }>`
    delete from scrutins.pouvoirs
    where cpts_id = ${cpts} and scrutin_id = ${p.scrutin} and mandant_id = ${p.mandant} returning mandant_id`.execute(
    tx,
  );
  return rows.length > 0;
}

/** Votes that end soon, open since some time, and whose silent voters were not reminded: each is given once. */
export async function takeARelancer(
  tx: Tx,
  cpts: string,
  { avant, depuis, le }: { readonly avant: Date; readonly depuis: Date; readonly le: Date },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update scrutins.scrutins set relance_le = ${le}
    where cpts_id = ${cpts} and etat = 'ouvert' and relance_le is null and mode = 'distance'
      and greatest(ouvre_le, ouvert_le) <= ${depuis} and ferme_le > ${le} and ferme_le <= ${avant}
    returning id`.execute(tx);
  return rows.map(({ id }) => id).sort();
}
