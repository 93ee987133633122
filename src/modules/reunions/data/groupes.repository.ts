import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type GroupeTenu = {
  readonly id: string;
  readonly nom: string;
  readonly missions: readonly string[];
  readonly referentId: string | null;
  /** Entry of the directory of whoever leads it. */
  readonly referentProfessionnel: string | null;
  readonly archiveLe: Date | null;
};

/** The group, for whoever changes it; null when it does not exist in this CPTS. */
export async function loadGroupe(tx: Tx, cpts: string, id: string): Promise<GroupeTenu | null> {
  const { rows } = await sql<GroupeTenu>`
    select g.id, g.nom, g.missions, g.referent_id as "referentId", g.archive_le as "archiveLe",
      p.professionnel_id as "referentProfessionnel"
    from reunions.groupes g
    left join reunions.personnes p on p.cpts_id = g.cpts_id and p.id = g.referent_id
    where g.cpts_id = ${cpts} and g.id = ${id} for update of g`.execute(tx);
  return rows[0] ?? null;
}

type Groupe = {
  readonly id: string;
  readonly nom: string;
  readonly objet: string | null;
  readonly missions: readonly string[];
  readonly le: Date;
};

/** Opens a group; false when another one that is open bears this name. */
export async function insertGroupe(tx: Tx, cpts: string, g: Groupe): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into reunions.groupes (cpts_id, id, nom, objet, missions, cree_le)
    values (${cpts}, ${g.id}, ${g.nom}, ${g.objet}, ${sql.val([...g.missions])}::text[], ${g.le})
    on conflict (cpts_id, lower(nom)) where archive_le is null do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** Changes what a group is about; false when its name is another's. */
export async function updateGroupe(
  tx: Tx,
  cpts: string,
  { id, nom, objet, missions }: Omit<Groupe, 'le'>,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.groupes g set nom = ${nom}, objet = ${objet}, missions = ${sql.val([...missions])}::text[]
    where g.cpts_id = ${cpts} and g.id = ${id} and not exists (
      select from reunions.groupes a where a.cpts_id = ${cpts} and a.id <> ${id} and a.archive_le is null
        and lower(a.nom) = lower(${nom}))
    returning g.id`.execute(tx);
  return rows.length === 1;
}

/** Archives a group, or takes it back. */
export async function setArchive(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date | null },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.groupes g set archive_le = ${le} where g.cpts_id = ${cpts} and g.id = ${id}
      and (${le}::timestamptz is not null or not exists (
        select from reunions.groupes a where a.cpts_id = ${cpts} and a.id <> ${id} and a.archive_le is null
          and lower(a.nom) = lower(g.nom)))
    returning g.id`.execute(tx);
  return rows.length === 1;
}

type Entrees = {
  readonly groupe: string;
  readonly personnes: readonly string[];
  readonly le: Date;
};

/** Takes people into a group, or back into it. */
export async function saveMembres(
  tx: Tx,
  cpts: string,
  { groupe, personnes, le }: Entrees,
): Promise<void> {
  await sql`
    insert into reunions.membres (cpts_id, groupe_id, personne_id, ajoute_le)
    select ${cpts}::uuid, ${groupe}::uuid, r.id, ${le}::timestamptz
    from unnest(${sql.val([...personnes])}::uuid[]) as r (id)
    on conflict (cpts_id, groupe_id, personne_id) do update set retire_le = null`.execute(tx);
}

type Depart = { readonly groupe: string; readonly personne: string; readonly le: Date };

/** Takes somebody out of a group; false when they are not of it. Whoever led it no longer does. */
export async function retireMembre(
  tx: Tx,
  cpts: string,
  { groupe, personne, le }: Depart,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.membres set retire_le = ${le}
    where cpts_id = ${cpts} and groupe_id = ${groupe} and personne_id = ${personne} and retire_le is null
    returning personne_id as id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`update reunions.groupes set referent_id = null
    where cpts_id = ${cpts} and id = ${groupe} and referent_id = ${personne}`.execute(tx);
  return true;
}

/** Names who leads a group, one of its members; false when they are not. */
export async function setReferent(
  tx: Tx,
  cpts: string,
  { groupe, personne }: Omit<Depart, 'le'>,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.groupes g set referent_id = ${personne} where g.cpts_id = ${cpts} and g.id = ${groupe}
      and exists (select from reunions.membres m where m.cpts_id = ${cpts} and m.groupe_id = ${groupe}
        and m.personne_id = ${personne} and m.retire_le is null)
    returning g.id`.execute(tx);
  return rows.length === 1;
}
