import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Avis } from '../domain/meilleure-date.ts';
import type { Rendez } from '../domain/reunion.ts';

type Nouveau = {
  readonly id: string;
  readonly groupe: string | null;
  readonly titre: string;
  readonly mission: string;
  readonly clotureLe: Date;
  readonly places: number | null;
  readonly priorites: readonly string[];
  readonly organisateur: string | null;
  readonly organisateurNom: string;
  readonly le: Date;
  readonly creneaux: readonly (Rendez & { readonly id: string })[];
  readonly invitations: readonly { readonly id: string; readonly personne: string }[];
};

/** Opens a poll: its slots, and who is asked. Without anybody of a priority profession, everybody is asked at once. */
export async function insertSondage(tx: Tx, cpts: string, s: Nouveau): Promise<void> {
  await sql`
    insert into reunions.sondages (cpts_id, id, groupe_id, titre, mission, cloture_le, places, priorites, organisateur_id,
      organisateur_nom, cree_le)
    values (${cpts}, ${s.id}, ${s.groupe}, ${s.titre}, ${s.mission}, ${s.clotureLe}, ${s.places},
      ${sql.val([...s.priorites])}::text[], ${s.organisateur}, ${s.organisateurNom}, ${s.le})`.execute(
    tx,
  );
  await sql`
    insert into reunions.creneaux (cpts_id, id, sondage_id, debut, fin, modalite, lieu, places)
    select ${cpts}::uuid, r.id, ${s.id}::uuid, r.debut, r.fin, r.modalite, r.lieu, ${s.places}::integer
    from jsonb_to_recordset(${JSON.stringify(s.creneaux)}::jsonb) as r (id uuid, debut timestamptz, fin timestamptz,
      modalite text, lieu text)`.execute(tx);
  await sql`
    insert into reunions.invitations (cpts_id, id, sondage_id, personne_id)
    select ${cpts}::uuid, r.id, ${s.id}::uuid, r.personne
    from jsonb_to_recordset(${JSON.stringify(s.invitations)}::jsonb) as r (id uuid, personne uuid)`.execute(
    tx,
  );
  await sql`
    update reunions.sondages set elargi_le = ${s.le} where cpts_id = ${cpts} and id = ${s.id} and not exists (
      select from reunions.invitations i join reunions.personnes p on p.cpts_id = i.cpts_id and p.id = i.personne_id
      where i.cpts_id = ${cpts} and i.sondage_id = ${s.id} and p.profession = any (${sql.val([...s.priorites])}::text[]))`.execute(
    tx,
  );
}

/** Answers, closing and widening of a poll wait for each other here. */
export async function lockSondage(tx: Tx, cpts: string, id: string): Promise<void> {
  await sql`select id from reunions.sondages where cpts_id = ${cpts} and id = ${id} for update`.execute(
    tx,
  );
}

type Reponses = {
  readonly sondage: string;
  readonly invitation: string;
  readonly avis: readonly { readonly creneau: string; readonly avis: Avis }[];
  readonly le: Date;
};

/** Writes what somebody answered, over what they said before; gives the first slot that has no place left, null when none. */
export async function saveReponses(
  tx: Tx,
  cpts: string,
  { sondage, invitation, avis, le }: Reponses,
): Promise<Date | null> {
  await sql`
    insert into reunions.reponses (cpts_id, invitation_id, creneau_id, avis)
    select ${cpts}::uuid, ${invitation}::uuid, r.creneau, r.avis
    from jsonb_to_recordset(${JSON.stringify(avis)}::jsonb) as r (creneau uuid, avis text)
    on conflict (cpts_id, invitation_id, creneau_id) do update set avis = excluded.avis`.execute(
    tx,
  );
  const oui = sql`(select count(*)::int from reunions.reponses r where r.cpts_id = ${cpts}
    and r.creneau_id = c.id and r.avis = 'oui')`;
  const { rows } = await sql<{ debut: Date }>`
    select c.debut from reunions.creneaux c where c.cpts_id = ${cpts} and c.sondage_id = ${sondage} and c.places < ${oui}
    order by c.debut, c.id limit 1`.execute(tx);
  if (rows[0]) return rows[0].debut;
  await sql`update reunions.creneaux c set oui = ${oui}
    where c.cpts_id = ${cpts} and c.sondage_id = ${sondage} and c.oui <> ${oui}`.execute(tx);
  await sql`update reunions.invitations set repondu_le = ${le}
    where cpts_id = ${cpts} and id = ${invitation}`.execute(tx);
  return null;
}

type Instant = { readonly sondage: string; readonly le: Date };

/** True once for a poll: everybody who was asked has answered. */
export async function noterComplet(
  tx: Tx,
  cpts: string,
  { sondage, le }: Instant,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.sondages s set complet_le = ${le}
    where s.cpts_id = ${cpts} and s.id = ${sondage} and s.complet_le is null and not exists (
      select from reunions.invitations i where i.cpts_id = ${cpts} and i.sondage_id = ${sondage}
        and i.envoyee_le is not null and i.repondu_le is null)
    returning s.id`.execute(tx);
  return rows.length === 1;
}

/** Asks those who wait for their turn; false when everybody is asked. */
export async function elargir(tx: Tx, cpts: string, { sondage, le }: Instant): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.sondages set elargi_le = ${le}, complet_le = null
    where cpts_id = ${cpts} and id = ${sondage} and elargi_le is null returning id`.execute(tx);
  return rows.length === 1;
}

type Cloture = { readonly sondage: string; readonly reunion: string | null };

/** Closes a poll on the meeting it found, or gives it up; false when it was closed, even an instant ago. */
export async function closeSondage(
  tx: Tx,
  cpts: string,
  { sondage, reunion }: Cloture,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.sondages set etat = ${reunion ? 'clos' : 'annule'}, reunion_id = ${reunion}
    where cpts_id = ${cpts} and id = ${sondage} and etat = 'ouvert' returning id`.execute(tx);
  return rows.length === 1;
}
