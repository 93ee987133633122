import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ActionDite, Partage, PointDit, ReponseInter } from '../domain/inter.ts';
import type { Rendez } from '../domain/reunion.ts';

type Pli = Rendez & {
  readonly id: string;
  readonly organisatrice: string;
  readonly organisatriceNom: string;
  readonly invitation: string;
  readonly reference: string;
  readonly titre: string;
  readonly mission: string;
  readonly adresseVisio: string | null;
  readonly annulee: boolean;
  readonly secret: Buffer | null;
  /** That it was taken back; null: it stands. */
  readonly reprise: { readonly motif: string; readonly parNom: string; readonly le: Date } | null;
  readonly points: readonly PointDit[];
  readonly actions: readonly ActionDite[];
  readonly tour: number;
  readonly rang: number;
  readonly le: Date;
};

/** Takes what the CPTS that organises tells, unless something newer came already; asked once more, it is to be answered anew. */
export async function saveRecue(tx: Tx, cpts: string, p: Pli): Promise<boolean> {
  const etat = p.reprise ? 'reprise' : 'invitee';
  const { rows } = await sql`
    insert into reunions.inter_recues as r (cpts_id, id, organisatrice_id, organisatrice_nom, invitation_id, reference_id,
      titre, mission, debut, fin, modalite, lieu, adresse_visio, annulee, secret, points, actions, tour, rang, recue_le,
      etat, motif, par_nom, repondu_le)
    values (${cpts}, ${p.id}, ${p.organisatrice}, ${p.organisatriceNom}, ${p.invitation}, ${p.reference}, ${p.titre}, ${p.mission},
      ${p.debut}, ${p.fin}, ${p.modalite}, ${p.lieu}, ${p.adresseVisio}, ${p.annulee}, ${p.secret},
      ${JSON.stringify(p.points)}::jsonb, ${JSON.stringify(p.actions)}::jsonb, ${p.tour}, ${p.rang}, ${p.le},
      ${etat}, ${p.reprise?.motif ?? null}, ${p.reprise?.parNom ?? null}, ${p.reprise?.le ?? null})
    on conflict (cpts_id, organisatrice_id, invitation_id) do update set organisatrice_nom = excluded.organisatrice_nom,
      titre = excluded.titre, debut = excluded.debut, fin = excluded.fin, modalite = excluded.modalite, lieu = excluded.lieu,
      adresse_visio = excluded.adresse_visio, annulee = excluded.annulee, points = excluded.points, actions = excluded.actions,
      secret = excluded.secret,      tour = excluded.tour, rang = excluded.rang,
      etat = case when excluded.tour > r.tour then excluded.etat else r.etat end,
      motif = case when excluded.tour > r.tour then excluded.motif else r.motif end,
      par_nom = case when excluded.tour > r.tour then excluded.par_nom else r.par_nom end,
      repondu_le = case when excluded.tour > r.tour then excluded.repondu_le else r.repondu_le end
    where r.rang < excluded.rang returning id`.execute(tx);
  return rows.length === 1;
}

type Reponse = {
  readonly id: string;
  readonly etat: ReponseInter;
  readonly partage: Partage | null;
  readonly motif: string | null;
  readonly parNom: string;
  readonly reunion: string | null;
  readonly le: Date;
};

/** Others who answer one wait, until what is told of it is taken. */
export async function lockRecue(
  tx: Tx,
  cpts: string,
  q: { readonly organisatrice: string; readonly invitation: string },
): Promise<void> {
  await sql`
    select id from reunions.inter_recues where cpts_id = ${cpts} and organisatrice_id = ${q.organisatrice}
      and invitation_id = ${q.invitation} for update`.execute(tx);
}

/** Forgets what was told of a meeting where this CPTS does not come. */
export async function emptyRecue(tx: Tx, cpts: string, id: string): Promise<void> {
  await sql`
    update reunions.inter_recues set lieu = null, adresse_visio = null, secret = null, points = '[]', actions = '[]'
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
}

/** Forgets the agenda, the minutes and the address of the meeting that followed it. */
export async function emptyMiroir(tx: Tx, cpts: string, reunion: string): Promise<void> {
  await sql`delete from reunions.points where cpts_id = ${cpts} and reunion_id = ${reunion}`.execute(
    tx,
  );
  await sql`
    update reunions.reunions set adresse_visio = null where cpts_id = ${cpts} and id = ${reunion}`.execute(
    tx,
  );
}

/** Gives an answer; false when another came first. */
export async function answerRecue(tx: Tx, cpts: string, r: Reponse): Promise<boolean> {
  const attendu = r.etat === 'retiree' ? 'acceptee' : 'invitee';
  const { rows } = await sql`
    update reunions.inter_recues set etat = ${r.etat}, partage = coalesce(${r.partage}, partage), motif = ${r.motif},
      par_nom = ${r.parNom}, repondu_le = ${r.le}, reunion_id = coalesce(${r.reunion}::uuid, reunion_id)
    where cpts_id = ${cpts} and id = ${r.id} and etat = ${attendu} returning id`.execute(tx);
  return rows.length === 1;
}

/** What the codes of the room are derived from, as the vault wrote it here; others who answer it wait. */
export async function lockForAnswer(tx: Tx, cpts: string, id: string): Promise<Buffer | null> {
  const { rows } = await sql<{ secret: Buffer | null }>`
    select secret from reunions.inter_recues where cpts_id = ${cpts} and id = ${id} for update`.execute(
    tx,
  );
  return rows[0]?.secret ?? null;
}

/** Numbers what is to be told to the CPTS that organises. */
export async function numberEnvoi(tx: Tx, cpts: string, id: string): Promise<number> {
  const { rows } = await sql<{ rang: number }>`
    update reunions.inter_recues set rang_envoye = rang_envoye + 1 where cpts_id = ${cpts} and id = ${id}
    returning rang_envoye as rang`.execute(tx);
  return rows[0]?.rang ?? 0;
}

type Points = {
  readonly reunion: string;
  readonly points: readonly (PointDit & { readonly id: string })[];
  readonly le: Date;
};

/** The agenda and the minutes of the meeting that follows, as they are told. */
export async function replacePoints(tx: Tx, cpts: string, p: Points): Promise<void> {
  await sql`delete from reunions.points where cpts_id = ${cpts} and reunion_id = ${p.reunion}`.execute(
    tx,
  );
  await sql`
    insert into reunions.points (cpts_id, id, reunion_id, rang, titre, minutes, document, notes, decision, change_le)
    select ${cpts}::uuid, r.id, ${p.reunion}::uuid, r.rang, r.titre, r.minutes, r.document, r.notes, r.decision, ${p.le}::timestamptz
    from rows from (jsonb_to_recordset(${JSON.stringify(p.points)}::jsonb)
      as (id uuid, titre text, minutes smallint, document text, notes text, decision text)) with ordinality
      as r (id, titre, minutes, document, notes, decision, rang)`.execute(tx);
}
