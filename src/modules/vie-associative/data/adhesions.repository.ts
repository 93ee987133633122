import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import {
  type Adhesion,
  type EtatDAdhesion,
  type Mouvement,
  type Personne,
  quiEst,
} from '../domain/adhesion.ts';

export type Nouvelle = Personne & {
  readonly id: string;
  readonly message: string | null;
  readonly origine: Adhesion['origine'];
  readonly etat: EtatDAdhesion;
  readonly collegeId: string | null;
  readonly du: DateCivile | null;
  readonly au: DateCivile | null;
  readonly le: Date;
};

/** Opens a membership or an application; false when this person has one already, even since an instant. */
export async function insertAdhesion(tx: Tx, cpts: string, n: Nouvelle): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into asso.adhesions (cpts_id, id, genre, qui, professionnel_id, structure_id, titre, prenom, nom, profession,
      structure, fonction, commune, courriel, telephone, message, origine, college_id, etat, demandee_le, du, au, change_le)
    values (${cpts}, ${n.id}, ${n.genre}, ${quiEst(n)}, ${n.professionnelId}, ${n.structureId}, ${n.titre}, ${n.prenom},
      ${n.nom}, ${n.profession}, ${n.structure}, ${n.fonction}, ${n.commune}, ${n.courriel}, ${n.telephone}, ${n.message},
      ${n.origine}, ${n.collegeId}, ${n.etat}, ${n.le}, ${n.du}, ${n.au}, ${n.le})
    on conflict (cpts_id, qui) where etat in ('demandee', 'active', 'suspendue') do nothing
    returning id`.execute(tx);
  return rows.length === 1;
}

/** The current one of the same person, when there is one. */
export async function enCoursDe(tx: Tx, cpts: string, p: Personne): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    select id from asso.adhesions where cpts_id = ${cpts} and qui = ${quiEst(p)}
      and etat in ('demandee', 'active', 'suspendue')`.execute(tx);
  return rows[0]?.id ?? null;
}

/** Waits for whoever changes it too; its state, null when it does not exist in this CPTS. */
export async function lockAdhesion(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<{ readonly etat: EtatDAdhesion; readonly du: DateCivile | null } | null> {
  const { rows } = await sql<{ etat: EtatDAdhesion; du: DateCivile | null }>`
    select etat, du from asso.adhesions where cpts_id = ${cpts} and id = ${id} for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

type Decision = {
  readonly id: string;
  readonly etat: 'active' | 'refusee';
  readonly decideeLe: DateCivile;
  readonly organe: string;
  readonly motif: string | null;
  readonly collegeId: string | null;
  readonly du: DateCivile | null;
  readonly le: Date;
};

/** Writes what was decided of an application; false when it was decided already. */
export async function decideAdhesion(tx: Tx, cpts: string, d: Decision): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update asso.adhesions set etat = ${d.etat}, decidee_le = ${d.decideeLe}, organe = ${d.organe}, motif = ${d.motif},
      college_id = ${d.collegeId}, du = ${d.du}, change_le = ${d.le}
    where cpts_id = ${cpts} and id = ${d.id} and etat = 'demandee' returning id`.execute(tx);
  return rows.length === 1;
}

type Etat = {
  readonly id: string;
  readonly etat: 'active' | 'suspendue' | 'partie';
  readonly au: DateCivile | null;
  readonly le: Date;
};

/** Changes the state of a membership that was locked. */
export async function updateEtat(tx: Tx, cpts: string, e: Etat): Promise<void> {
  await sql`
    update asso.adhesions set etat = ${e.etat}, au = ${e.au}, change_le = ${e.le}
    where cpts_id = ${cpts} and id = ${e.id}`.execute(tx);
}

type Fiche = Pick<
  Personne,
  | 'titre'
  | 'prenom'
  | 'nom'
  | 'profession'
  | 'structure'
  | 'fonction'
  | 'commune'
  | 'courriel'
  | 'telephone'
> & { readonly id: string; readonly collegeId: string | null; readonly le: Date };

/** Writes what is said of a member that was locked. Who they are in the directory does not change. */
export async function updateFiche(tx: Tx, cpts: string, f: Fiche): Promise<void> {
  await sql`
    update asso.adhesions set titre = ${f.titre}, prenom = ${f.prenom}, nom = ${f.nom}, profession = ${f.profession},
      structure = ${f.structure}, fonction = ${f.fonction}, commune = ${f.commune}, courriel = ${f.courriel},
      telephone = ${f.telephone}, college_id = ${f.collegeId}, change_le = ${f.le}
    where cpts_id = ${cpts} and id = ${f.id}`.execute(tx);
}

/** Takes the welcome of a member: true once. */
export async function takeAccueil(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update asso.adhesions set accueilli_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and accueilli_le is null and etat = 'active' returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

type AInscrire = Mouvement & {
  readonly id: string;
  readonly adhesion: string;
  readonly inscritLe: Date;
};

/** Adds a line to the story of a membership. */
export async function insertMouvement(tx: Tx, cpts: string, m: AInscrire): Promise<void> {
  await sql`
    insert into asso.mouvements (cpts_id, id, adhesion_id, genre, le, note, par_nom, inscrit_le)
    values (${cpts}, ${m.id}, ${m.adhesion}, ${m.genre}, ${m.le}, ${m.note}, ${m.parNom}, ${m.inscritLe})`.execute(
    tx,
  );
}
