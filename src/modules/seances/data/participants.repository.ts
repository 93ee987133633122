import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Deplace } from '../domain/places.ts';
import type { Voix } from '../domain/regles.ts';
import type { Presence, Rang, Reponse } from '../domain/seance.ts';

export type AConvoquer = {
  readonly id: string;
  readonly qui: string;
  readonly adhesionId: string | null;
  readonly professionnelId: string | null;
  readonly nom: string;
  readonly qualite: string | null;
  readonly rang: Rang;
  readonly siege: string | null;
  readonly titulaire: string | null;
  readonly collegeId: string | null;
  readonly college: string | null;
  readonly voix: Voix | null;
  readonly courriel: string | null;
};

/** Writes who is convened, as the body is today. */
export async function insertParticipants(
  tx: Tx,
  cpts: string,
  { seance, personnes }: { readonly seance: string; readonly personnes: readonly AConvoquer[] },
): Promise<void> {
  await sql`
    insert into seances.participants (cpts_id, id, seance_id, qui, adhesion_id, professionnel_id, nom, qualite, rang,
      siege, titulaire, college_id, college, voix, courriel)
    select ${cpts}::uuid, r.id, ${seance}::uuid, r.qui, r."adhesionId", r."professionnelId", r.nom, r.qualite,
      r.rang, r.siege, r.titulaire, r."collegeId", r.college, r.voix, r.courriel
    from jsonb_to_recordset(${JSON.stringify(personnes)}::jsonb) as r (id uuid, qui text, "adhesionId" uuid,
      "professionnelId" uuid, nom text, qualite text, rang text, siege uuid, titulaire text, "collegeId" uuid, college text, voix text, courriel text)
    on conflict on constraint on_n_est_convoque_qu_une_fois do nothing`.execute(tx);
}

export type AEcrire = { readonly id: string; readonly nom: string; readonly courriel: string };

/** Whom to write to, not told yet: each is given once. */
export async function takeAEcrire(
  tx: Tx,
  cpts: string,
  { seance, le }: { readonly seance: string; readonly le: Date },
): Promise<readonly AEcrire[]> {
  const { rows } = await sql<AEcrire>`
    update seances.participants set envoyee_le = ${le}
    where cpts_id = ${cpts} and seance_id = ${seance} and envoyee_le is null and courriel is not null
    returning id, nom, courriel`.execute(tx);
  return rows.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr') || a.id.localeCompare(b.id));
}

/** Notes whether somebody comes. */
export async function setReponse(
  tx: Tx,
  cpts: string,
  { id, reponse, le }: { readonly id: string; readonly reponse: Reponse; readonly le: Date },
): Promise<void> {
  await sql`update seances.participants set reponse = ${reponse}, repondu_le = ${le}
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

/** People of a session, so that two gestures on the same ones wait for each other; always in the same order. */
export async function lockParticipants(
  tx: Tx,
  cpts: string,
  { seance, ids }: { readonly seance: string; readonly ids: readonly string[] },
): Promise<void> {
  await sql`
    select id from seances.participants where cpts_id = ${cpts} and seance_id = ${seance}
      and id = any (${sql.val([...ids])}::uuid[]) order by id for update`.execute(tx);
}

type Pouvoir = {
  readonly seance: string;
  readonly mandant: string;
  readonly mandataire: string;
  readonly moyen: 'lien' | 'papier';
  readonly le: Date;
};

/** Writes a proxy, in place of the one this person had given. */
export async function savePouvoir(tx: Tx, cpts: string, p: Pouvoir): Promise<void> {
  await deletePouvoir(tx, cpts, p);
  await sql`
    insert into seances.pouvoirs (cpts_id, seance_id, mandant_id, mandataire_id, moyen, donne_le)
    values (${cpts}, ${p.seance}, ${p.mandant}, ${p.mandataire}, ${p.moyen}, ${p.le})`.execute(tx);
}

/** Takes back the proxy somebody gave; false when they had given none. */
export async function deletePouvoir(
  tx: Tx,
  cpts: string,
  { seance, mandant }: Pick<Pouvoir, 'seance' | 'mandant'>,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from seances.pouvoirs where cpts_id = ${cpts} and seance_id = ${seance} and mandant_id = ${mandant}
    returning mandant_id as id`.execute(tx);
  return rows.length === 1;
}

export type Passage = {
  readonly id: string;
  readonly arrivee: Date | null;
  readonly depart: Date | null;
  readonly presence: Presence | null;
};

/** Writes who is there, who left, who never came. */
export async function savePassages(
  tx: Tx,
  cpts: string,
  { seance, passages }: { readonly seance: string; readonly passages: readonly Passage[] },
): Promise<void> {
  await sql`
    update seances.participants p set arrivee = r.arrivee, depart = r.depart, presence = r.presence
    from jsonb_to_recordset(${JSON.stringify(passages)}::jsonb) as r (id uuid, arrivee timestamptz, depart timestamptz,
      presence text)
    where p.cpts_id = ${cpts} and p.seance_id = ${seance} and p.id = r.id`.execute(tx);
}

/** Takes guests off the list, those who have not come: the ids of those who were on it. */
export async function deleteInvites(
  tx: Tx,
  cpts: string,
  { seance, ids }: { readonly seance: string; readonly ids: readonly string[] },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    delete from seances.participants where cpts_id = ${cpts} and seance_id = ${seance} and rang = 'invite'
      and arrivee is null and id = any (${sql.val([...ids])}::uuid[]) returning id`.execute(tx);
  return rows.map(({ id }) => id);
}

type APlacer = Deplace & { readonly aPrevenir: boolean };

/** Writes where these people sit from now on; those to be told are written to again. */
export async function savePlaces(
  tx: Tx,
  cpts: string,
  { seance, places }: { readonly seance: string; readonly places: readonly APlacer[] },
): Promise<void> {
  await sql`
    update seances.participants p set rang = r.rang, siege = r.siege, titulaire = r.titulaire,
      college_id = r."collegeId", college = r.college, voix = r.voix,
      envoyee_le = case when r."aPrevenir" then null else p.envoyee_le end
    from jsonb_to_recordset(${JSON.stringify(places)}::jsonb) as r (id uuid, rang text, siege uuid, titulaire text,
      "collegeId" uuid, college text, voix text, "aPrevenir" boolean)
    where p.cpts_id = ${cpts} and p.seance_id = ${seance} and p.id = r.id`.execute(tx);
}

/** Takes out the proxies that these people gave or held. */
export async function deletePouvoirsDes(
  tx: Tx,
  cpts: string,
  { seance, ids }: { readonly seance: string; readonly ids: readonly string[] },
): Promise<void> {
  const qui = sql.val([...ids]);
  await sql`
    delete from seances.pouvoirs where cpts_id = ${cpts} and seance_id = ${seance}
      and (mandant_id = any (${qui}::uuid[]) or mandataire_id = any (${qui}::uuid[]))`.execute(tx);
}
