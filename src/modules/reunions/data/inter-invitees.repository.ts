import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type {
  EtatDInvitation,
  Partage,
  ReponseDonnee,
  ReponseInter,
  Venue,
} from '../domain/inter.ts';

type Nouvelle = {
  readonly id: string;
  readonly reunion: string;
  readonly invitee: string | null;
  readonly nom: string;
  readonly contactNom: string | null;
  readonly contactCourriel: string | null;
  readonly le: Date;
};

/** Invites a CPTS, or once more one that does not come: the invitation; null when it is invited already. */
export async function saveInvitee(tx: Tx, cpts: string, i: Nouvelle): Promise<string | null> {
  const cible = i.invitee
    ? sql`invitee_id = ${i.invitee}`
    : sql`invitee_id is null and lower(nom) = lower(${i.nom})`;
  const encore = await sql<{ id: string }>`
    update reunions.inter_invitees set etat = 'invitee', tour = tour + 1, motif = null, par_nom = null, repondu_le = null,
      partage = null, invitee_le = ${i.le}, nom = ${i.nom}, contact_nom = ${i.contactNom}, contact_courriel = ${i.contactCourriel},
      venue = '[]', miroir_id = null
    where cpts_id = ${cpts} and reunion_id = ${i.reunion} and ${cible} and etat in ('declinee', 'retiree', 'reprise')
    returning id`.execute(tx);
  if (encore.rows[0]) return encore.rows[0].id;
  const { rows } = await sql<{ id: string }>`
    insert into reunions.inter_invitees (cpts_id, id, reunion_id, invitee_id, nom, contact_nom, contact_courriel, invitee_le)
    values (${cpts}, ${i.id}, ${i.reunion}, ${i.invitee}, ${i.nom}, ${i.contactNom}, ${i.contactCourriel}, ${i.le})
    on conflict do nothing returning id`.execute(tx);
  return rows[0]?.id ?? null;
}

export type PliAPorter = {
  readonly id: string;
  readonly inviteeId: string | null;
  readonly nom: string;
  readonly contactNom: string | null;
  readonly contactCourriel: string | null;
  readonly etat: EtatDInvitation;
  readonly tour: number;
  readonly rang: number;
  readonly dite: string | null;
  readonly motif: string | null;
  readonly parNom: string | null;
  readonly reponduLe: Date | null;
};

/** Numbers what is to be told to each CPTS: whoever reads after has a greater number, and a state at least as new. */
export async function numberPlis(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly PliAPorter[]> {
  const { rows } = await sql<PliAPorter>`
    update reunions.inter_invitees set rang = rang + 1 where cpts_id = ${cpts} and reunion_id = ${reunion}
    returning id, invitee_id as "inviteeId", nom, contact_nom as "contactNom", contact_courriel as "contactCourriel", etat,
      tour, rang, dite, motif, par_nom as "parNom", repondu_le as "reponduLe"`.execute(tx);
  return rows.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr') || a.id.localeCompare(b.id));
}

/** Notes what the contact of a CPTS elsewhere was written about. */
export async function setDite(
  tx: Tx,
  cpts: string,
  { id, dite }: { readonly id: string; readonly dite: string },
): Promise<void> {
  await sql`update reunions.inter_invitees set dite = ${dite} where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
}

/** Another contact of a CPTS elsewhere: nothing was written to them yet. */
export async function setContact(
  tx: Tx,
  cpts: string,
  c: { readonly id: string; readonly contact: string | null; readonly courriel: string },
): Promise<void> {
  await sql`
    update reunions.inter_invitees set contact_nom = ${c.contact}, contact_courriel = ${c.courriel}, dite = null
    where cpts_id = ${cpts} and id = ${c.id}`.execute(tx);
}

type Reprise = {
  readonly id: string;
  readonly motif: string;
  readonly parNom: string;
  readonly le: Date;
};

/** Takes an invitation back: the tour that ends so, after which late answers change nothing; null: it no longer stands. */
export async function takeBackInvitee(tx: Tx, cpts: string, r: Reprise): Promise<number | null> {
  const { rows } = await sql<{ tour: number }>`
    update reunions.inter_invitees set etat = 'reprise', tour = tour + 1, motif = ${r.motif}, par_nom = ${r.parNom},
      repondu_le = ${r.le}, miroir_id = null, venue = '[]'
    where cpts_id = ${cpts} and id = ${r.id} and etat in ('invitee', 'acceptee') returning tour`.execute(
    tx,
  );
  return rows[0]?.tour ?? null;
}

/** Keeps that an invitation was taken back, on the side that does it and on the side that is told; once. */
export async function addReprise(
  tx: Tx,
  cpts: string,
  r: Reprise & { readonly tour: number },
): Promise<void> {
  await sql`
    insert into reunions.inter_reponses (cpts_id, invitation_id, de, numero, etat, motif, par_nom, le)
    values (${cpts}, ${r.id}, 'organisatrice', ${r.tour}, 'reprise', ${r.motif}, ${r.parNom}, ${r.le})
    on conflict do nothing`.execute(tx);
}

type Reponse = {
  readonly id: string;
  readonly etat: ReponseInter;
  readonly partage: Partage | null;
  readonly motif: string | null;
  readonly parNom: string;
  readonly le: Date;
};

/** Takes the answer of a CPTS elsewhere; false when another came first. */
export async function answerInvitee(tx: Tx, cpts: string, r: Reponse): Promise<boolean> {
  const attendu = r.etat === 'retiree' ? 'acceptee' : 'invitee';
  const { rows } = await sql`
    update reunions.inter_invitees set etat = ${r.etat}, partage = coalesce(${r.partage}, partage), motif = ${r.motif},
      par_nom = ${r.parNom}, repondu_le = ${r.le}
    where cpts_id = ${cpts} and id = ${r.id} and etat = ${attendu} and invitee_id is null returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

type Recue = Omit<Reponse, 'etat' | 'parNom' | 'le'> & {
  readonly etat: string;
  readonly invitee: string;
  readonly tour: number;
  readonly rang: number;
  readonly parNom: string | null;
  readonly reponduLe: Date | null;
  readonly miroir: string | null;
  readonly venue: readonly Venue[];
};

/** Takes what a CPTS of this installation answers, unless something newer came already: what it answered before, or null. */
export async function takeReponse(tx: Tx, cpts: string, r: Recue): Promise<string | null> {
  const { rows } = await sql<{ avant: string }>`
    with avant as (select id, etat from reunions.inter_invitees where cpts_id = ${cpts} and id = ${r.id} for update)
    update reunions.inter_invitees i set etat = ${r.etat}, partage = ${r.partage}, motif = ${r.motif}, par_nom = ${r.parNom},
      repondu_le = ${r.reponduLe}, rang_recu = ${r.rang}, miroir_id = ${r.miroir}::uuid, venue = ${JSON.stringify(r.venue)}::jsonb
    from avant where i.cpts_id = ${cpts} and i.id = avant.id and i.invitee_id = ${r.invitee} and i.tour = ${r.tour}
      and i.rang_recu < ${r.rang} returning avant.etat as avant`.execute(tx);
  return rows[0]?.avant ?? null;
}

/** Keeps answers as they were given; those that are kept already stay. */
export async function insertReponses(
  tx: Tx,
  cpts: string,
  {
    invitation,
    reponses,
  }: { readonly invitation: string; readonly reponses: readonly ReponseDonnee[] },
): Promise<void> {
  await sql`
    insert into reunions.inter_reponses (cpts_id, invitation_id, numero, etat, motif, par_nom, le)
    select ${cpts}::uuid, ${invitation}::uuid, r.numero, r.etat, r.motif, r."parNom", r.le
    from jsonb_to_recordset(${JSON.stringify(reponses)}::jsonb)
      as r (numero integer, etat text, motif text, "parNom" text, le timestamptz)
    on conflict do nothing`.execute(tx);
}

/** Keeps one more answer, at the end. */
export async function addReponse(tx: Tx, cpts: string, r: Omit<Reponse, 'partage'>): Promise<void> {
  await sql`
    insert into reunions.inter_reponses (cpts_id, invitation_id, numero, etat, motif, par_nom, le)
    select ${cpts}::uuid, ${r.id}::uuid, coalesce(max(numero), 0) + 1, ${r.etat}, ${r.motif}, ${r.parNom}, ${r.le}::timestamptz
    from reunions.inter_reponses where cpts_id = ${cpts} and invitation_id = ${r.id} and de = 'invitee'`.execute(
    tx,
  );
}

type Nommes = {
  readonly invitation: string;
  readonly reunion: string;
  readonly personnes: readonly string[];
};

/** Marks whom a CPTS elsewhere named, of those nobody else had convened. */
export async function markNommes(tx: Tx, cpts: string, n: Nommes): Promise<void> {
  await sql`
    update reunions.convocations set inter_id = ${n.invitation}
    where cpts_id = ${cpts} and reunion_id = ${n.reunion} and id = any (${sql.val([...n.personnes])}::uuid[])`.execute(
    tx,
  );
}

/** Those whom a CPTS elsewhere named do not come, unless they signed. */
export async function excuserNommes(
  tx: Tx,
  cpts: string,
  { invitation, le }: { readonly invitation: string; readonly le: Date },
): Promise<void> {
  await sql`
    update reunions.convocations c set reponse = 'absent', repondu_le = ${le}
    where c.cpts_id = ${cpts} and c.inter_id = ${invitation} and not exists (
      select from reunions.signatures s
      where s.cpts_id = ${cpts} and s.reunion_id = c.reunion_id and s.personne_id = c.personne_id)`.execute(
    tx,
  );
}
