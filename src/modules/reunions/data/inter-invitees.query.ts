import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EtatDInvitation, Partage, ReponseDonnee, Venue } from '../domain/inter.ts';

export type CptsInvitee = {
  readonly id: string;
  readonly reunionId: string;
  /** A CPTS of this installation; null: one elsewhere. */
  readonly inviteeId: string | null;
  readonly nom: string;
  readonly contactNom: string | null;
  readonly contactCourriel: string | null;
  readonly tour: number;
  readonly etat: EtatDInvitation;
  readonly partage: Partage | null;
  readonly motif: string | null;
  readonly parNom: string | null;
  readonly reponduLe: Date | null;
  readonly miroirId: string | null;
  readonly venue: readonly Venue[];
};

const invitees = (cpts: string, filtre: RawBuilder<unknown>) => sql<CptsInvitee>`
  select id, reunion_id as "reunionId", invitee_id as "inviteeId", nom, contact_nom as "contactNom",
    contact_courriel as "contactCourriel", tour, etat, partage, motif, par_nom as "parNom", repondu_le as "reponduLe",
    miroir_id as "miroirId", venue
  from reunions.inter_invitees where cpts_id = ${cpts} and ${filtre} order by nom, id`;

/** The CPTS that were invited to a meeting of this one, by name. */
export async function cptsInvitees(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly CptsInvitee[]> {
  const { rows } = await invitees(cpts, sql`reunion_id = ${reunion}`).execute(tx);
  return rows;
}

/** One invitation that this CPTS sent; null when it does not exist. */
export async function cptsInvitee(tx: Tx, cpts: string, id: string): Promise<CptsInvitee | null> {
  const { rows } = await invitees(cpts, sql`id = ${id}`).execute(tx);
  return rows[0] ?? null;
}

/** Every answer to an invitation, as it is numbered here, the last first. */
export async function reponsesInter(
  tx: Tx,
  cpts: string,
  invitation: string,
): Promise<readonly ReponseDonnee[]> {
  const { rows } = await sql<ReponseDonnee>`
    select numero, etat, motif, par_nom as "parNom", le from reunions.inter_reponses
    where cpts_id = ${cpts} and invitation_id = ${invitation} order by le desc, numero desc`.execute(
    tx,
  );
  return rows;
}

/** Those whom a CPTS elsewhere named, who were convened and have not said that they do not come. */
export async function nommesAttendus(
  tx: Tx,
  cpts: string,
  invitation: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ personne: string }>`
    select c.personne_id as personne from reunions.convocations c
    where c.cpts_id = ${cpts} and c.inter_id = ${invitation} and c.envoyee_le is not null
      and c.reponse is distinct from 'absent' order by c.personne_id`.execute(tx);
  return rows.map(({ personne }) => personne);
}

/** Whether somebody that a CPTS elsewhere named has signed. */
export async function nommesOntSigne(tx: Tx, cpts: string, invitation: string): Promise<boolean> {
  const { rows } = await sql<{ un: number }>`
    select 1 as un from reunions.convocations c
    join reunions.signatures s on s.cpts_id = ${cpts} and s.reunion_id = c.reunion_id and s.personne_id = c.personne_id
    where c.cpts_id = ${cpts} and c.inter_id = ${invitation} limit 1`.execute(tx);
  return rows.length > 0;
}

/** Who is on the list of a meeting already, and which of them this CPTS elsewhere named. */
export async function dejaConvies(
  tx: Tx,
  cpts: string,
  { invitation, reunion }: { readonly invitation: string; readonly reunion: string },
): Promise<readonly { readonly id: string; readonly nom: string; readonly sien: boolean }[]> {
  const { rows } = await sql<{ id: string; nom: string; sien: boolean }>`
    select p.id, p.nom, c.inter_id is not distinct from ${invitation}::uuid as sien from reunions.convocations c
    join reunions.personnes p on p.cpts_id = c.cpts_id and p.id = c.personne_id
    where c.cpts_id = ${cpts} and c.reunion_id = ${reunion} order by p.id`.execute(tx);
  return rows;
}

/** Whom a CPTS elsewhere has on the list. */
export async function nommesPar(
  tx: Tx,
  cpts: string,
  invitation: string,
): Promise<readonly { readonly nom: string; readonly qualite: string | null }[]> {
  const { rows } = await sql<{ nom: string; qualite: string | null }>`
    select p.nom, p.qualite from reunions.convocations c
    join reunions.personnes p on p.cpts_id = c.cpts_id and p.id = c.personne_id
    where c.cpts_id = ${cpts} and c.inter_id = ${invitation} order by p.nom, p.id`.execute(tx);
  return rows;
}
