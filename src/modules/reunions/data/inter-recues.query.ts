import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { ActionDite, EtatDInvitation, Partage, PointDit } from '../domain/inter.ts';
import type { Rendez } from '../domain/reunion.ts';

/** An invitation that another CPTS of this installation sent. */
export type InvitationRecue = Rendez & {
  readonly id: string;
  readonly organisatriceId: string;
  readonly organisatriceNom: string;
  readonly invitationId: string;
  readonly referenceId: string;
  readonly titre: string;
  readonly mission: string;
  readonly adresseVisio: string | null;
  readonly annulee: boolean;
  readonly points: readonly PointDit[];
  readonly actions: readonly ActionDite[];
  readonly tour: number;
  readonly rang: number;
  readonly etat: EtatDInvitation;
  readonly partage: Partage | null;
  readonly motif: string | null;
  readonly parNom: string | null;
  readonly reponduLe: Date | null;
  readonly reunionId: string | null;
};

const recues = (cpts: string, filtre: RawBuilder<unknown>) => sql<InvitationRecue>`
  select id, organisatrice_id as "organisatriceId", organisatrice_nom as "organisatriceNom", invitation_id as "invitationId",
    reference_id as "referenceId", titre, mission, debut, fin, modalite, lieu, adresse_visio as "adresseVisio", annulee, points,
    actions, tour, rang, etat, partage, motif, par_nom as "parNom", repondu_le as "reponduLe", reunion_id as "reunionId"
  from reunions.inter_recues where cpts_id = ${cpts} and ${filtre}`;

/** One of them: by its id, that of the meeting that follows it, or as its sender calls it. */
export async function invitationRecue(
  tx: Tx,
  cpts: string,
  quelle:
    | { readonly id: string }
    | { readonly reunion: string }
    | { readonly organisatrice: string; readonly invitation: string },
): Promise<InvitationRecue | null> {
  const filtre =
    'id' in quelle
      ? sql`id = ${quelle.id}`
      : 'reunion' in quelle
        ? sql`reunion_id = ${quelle.reunion}`
        : sql`organisatrice_id = ${quelle.organisatrice} and invitation_id = ${quelle.invitation}`;
  const { rows } = await recues(cpts, filtre).execute(tx);
  return rows[0] ?? null;
}

/** Those that wait for an answer, the soonest meeting first. */
export async function invitationsARepondre(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<readonly InvitationRecue[]> {
  const { rows } = await sql<InvitationRecue>`
    ${recues(cpts, sql`etat = 'invitee' and not annulee and fin > ${maintenant}`)} order by debut, id limit 50`.execute(
    tx,
  );
  return rows;
}
