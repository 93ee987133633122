import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type AInviter = {
  readonly invitationId: string;
  readonly personneId: string;
  readonly nom: string;
};
type Instant = { readonly sondage: string; readonly le: Date };

/** Who is asked now, whose turn has come: each is given once. */
export async function takeAInviter(
  tx: Tx,
  cpts: string,
  { sondage, le }: Instant,
): Promise<readonly AInviter[]> {
  const { rows } = await sql<AInviter>`
    update reunions.invitations i set envoyee_le = ${le} from reunions.sondages s, reunions.personnes p
    where i.cpts_id = ${cpts} and i.sondage_id = ${sondage} and i.envoyee_le is null
      and s.cpts_id = ${cpts} and s.id = i.sondage_id and s.etat = 'ouvert'
      and p.cpts_id = ${cpts} and p.id = i.personne_id
      and (s.elargi_le is not null or p.profession = any (s.priorites))
    returning i.id as "invitationId", p.id as "personneId", p.nom`.execute(tx);
  return ranger(rows);
}

/** Who was asked and has not answered. */
export async function sansReponse(
  tx: Tx,
  cpts: string,
  sondage: string,
): Promise<readonly AInviter[]> {
  const { rows } = await sql<AInviter>`
    select i.id as "invitationId", p.id as "personneId", p.nom
    from reunions.invitations i join reunions.personnes p on p.cpts_id = i.cpts_id and p.id = i.personne_id
    where i.cpts_id = ${cpts} and i.sondage_id = ${sondage} and i.envoyee_le is not null and i.repondu_le is null`.execute(
    tx,
  );
  return ranger(rows);
}

/** Polls that close soon and whose silent people were not reminded: each is given once. */
export async function takeARelancer(
  tx: Tx,
  cpts: string,
  { avant, le }: { readonly avant: Date; readonly le: Date },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update reunions.sondages set relance_le = ${le}
    where cpts_id = ${cpts} and etat = 'ouvert' and relance_le is null and cloture_le > ${le} and cloture_le <= ${avant}
    returning id`.execute(tx);
  return rows.map(({ id }) => id).sort();
}

const ranger = (rows: readonly AInviter[]) =>
  rows.toSorted(
    (a, b) => a.nom.localeCompare(b.nom, 'fr') || a.invitationId.localeCompare(b.invitationId),
  );
