import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Avis } from '../domain/meilleure-date.ts';
import type { Creneau, Sondage, Sonde } from '../domain/sondage.ts';

/** One poll; null when it does not exist in this CPTS. */
export async function sondageNomme(tx: Tx, cpts: string, id: string): Promise<Sondage | null> {
  const { rows } = await sql<Sondage>`
    select s.id, s.titre, s.mission, s.groupe_id as "groupeId", g.nom as groupe, p.professionnel_id as "referentProfessionnel",
      s.cloture_le as "clotureLe", s.places, s.priorites, s.elargi_le as "elargiLe", s.etat, s.reunion_id as "reunionId",
      s.organisateur_nom as "organisateurNom"
    from reunions.sondages s
    left join reunions.groupes g on g.cpts_id = s.cpts_id and g.id = s.groupe_id
    left join reunions.personnes p on p.cpts_id = g.cpts_id and p.id = g.referent_id
    where s.cpts_id = ${cpts} and s.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Slots of a poll, soonest first, with how many said what. */
export async function creneauxDuSondage(
  tx: Tx,
  cpts: string,
  sondage: string,
): Promise<readonly Creneau[]> {
  const { rows } = await sql<Creneau>`
    select c.id, c.debut, c.fin, c.modalite, c.lieu, c.places, c.oui,
      (select count(*)::int from reunions.reponses r where r.cpts_id = ${cpts} and r.creneau_id = c.id
         and r.avis = 'si-besoin') as "siBesoin"
    from reunions.creneaux c where c.cpts_id = ${cpts} and c.sondage_id = ${sondage}
    order by c.debut, c.fin, c.id`.execute(tx);
  return rows;
}

/** Everybody a poll asks, by name, with their answers. */
export async function sondes(tx: Tx, cpts: string, sondage: string): Promise<readonly Sonde[]> {
  const { rows } = await sql<Sonde>`
    select i.id as "invitationId", p.nom, p.profession, p.qualite, i.envoyee_le as "envoyeeLe", i.repondu_le as "reponduLe",
      (select coalesce(jsonb_object_agg(r.creneau_id, r.avis), '{}') from reunions.reponses r
       where r.cpts_id = ${cpts} and r.invitation_id = i.id) as avis
    from reunions.invitations i join reunions.personnes p on p.cpts_id = i.cpts_id and p.id = i.personne_id
    where i.cpts_id = ${cpts} and i.sondage_id = ${sondage}
    order by p.nom, i.id`.execute(tx);
  return rows;
}

export type InvitationAuSondage = {
  readonly id: string;
  readonly sondageId: string;
  readonly personneId: string;
  readonly nom: string;
  readonly reponduLe: Date | null;
  readonly avis: Readonly<Record<string, Avis>>;
};

/** What one person was asked, and said. */
export async function invitationAuSondage(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<InvitationAuSondage | null> {
  const { rows } = await sql<InvitationAuSondage>`
    select i.id, i.sondage_id as "sondageId", i.personne_id as "personneId", p.nom, i.repondu_le as "reponduLe",
      (select coalesce(jsonb_object_agg(r.creneau_id, r.avis), '{}') from reunions.reponses r
       where r.cpts_id = ${cpts} and r.invitation_id = i.id) as avis
    from reunions.invitations i join reunions.personnes p on p.cpts_id = i.cpts_id and p.id = i.personne_id
    where i.cpts_id = ${cpts} and i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

export type SondageOuvert = {
  readonly id: string;
  readonly titre: string;
  readonly groupe: string | null;
  readonly clotureLe: Date;
  readonly interroges: number;
  /** Those who were asked and have not answered. */
  readonly reste: number;
};

/** Polls that wait for answers or for somebody to choose, of one group or of all; first those that close first. */
export async function sondagesOuverts(
  tx: Tx,
  cpts: string,
  { groupe = null }: { readonly groupe?: string | null } = {},
): Promise<readonly SondageOuvert[]> {
  const { rows } = await sql<SondageOuvert>`
    select s.id, s.titre, g.nom as groupe, s.cloture_le as "clotureLe",
      (select count(*)::int from reunions.invitations i where i.cpts_id = ${cpts} and i.sondage_id = s.id
         and i.envoyee_le is not null) as interroges,
      (select count(*)::int from reunions.invitations i where i.cpts_id = ${cpts} and i.sondage_id = s.id
         and i.envoyee_le is not null and i.repondu_le is null) as reste
    from reunions.sondages s left join reunions.groupes g on g.cpts_id = s.cpts_id and g.id = s.groupe_id
    where s.cpts_id = ${cpts} and s.etat = 'ouvert' and (${groupe}::uuid is null or s.groupe_id = ${groupe}::uuid)
    order by s.cloture_le, s.id`.execute(tx);
  return rows;
}

export type Votant = {
  readonly personneId: string;
  readonly avis: Avis | null;
};

/** Who is asked, and what they said of one slot. */
export async function votantsDuCreneau(
  tx: Tx,
  cpts: string,
  { sondage, creneau }: { readonly sondage: string; readonly creneau: string },
): Promise<readonly Votant[]> {
  const { rows } = await sql<Votant>`
    select i.personne_id as "personneId", r.avis from reunions.invitations i
    left join reunions.reponses r on r.cpts_id = i.cpts_id and r.invitation_id = i.id and r.creneau_id = ${creneau}
    where i.cpts_id = ${cpts} and i.sondage_id = ${sondage} order by i.id`.execute(tx);
  return rows;
}

/** Account of whoever asked. */
export async function organisateurDuSondage(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<string | null> {
  const { rows } = await sql<{ compte: string | null }>`
    select organisateur_id as compte from reunions.sondages where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
  return rows[0]?.compte ?? null;
}
