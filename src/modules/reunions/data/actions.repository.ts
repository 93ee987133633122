import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

type Nouvelle = {
  readonly id: string;
  readonly reunion: string;
  readonly texte: string;
  readonly personne: string;
  readonly echeance: DateCivile;
  readonly le: Date;
};

/** Writes who does what before which day; false when this person is not of the meeting. */
export async function insertAction(tx: Tx, cpts: string, a: Nouvelle): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into reunions.actions (cpts_id, id, reunion_id, texte, personne_id, echeance, cree_le)
    select ${cpts}::uuid, ${a.id}::uuid, ${a.reunion}::uuid, ${a.texte}, c.personne_id, ${a.echeance}::date,
      ${a.le}::timestamptz
    from reunions.convocations c where c.cpts_id = ${cpts} and c.reunion_id = ${a.reunion} and c.personne_id = ${a.personne}
    returning id`.execute(tx);
  return rows.length === 1;
}

type Suivi = {
  readonly id: string;
  readonly etat: 'a-faire' | 'faite' | 'abandonnee';
  readonly le: Date;
};

/** Notes where an action stands; false when it does not exist in this CPTS. */
export async function setEtatDAction(
  tx: Tx,
  cpts: string,
  { id, etat, le }: Suivi,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.actions set etat = ${etat}, repondu_le = ${le}
    where cpts_id = ${cpts} and id = ${id} returning id`.execute(tx);
  return rows.length === 1;
}

export type ActionAEcrire = {
  readonly id: string;
  readonly personneId: string;
  readonly nom: string;
  readonly texte: string;
  readonly echeance: DateCivile;
  readonly titre: string;
};

/** Actions of a meeting whose owner was not told yet: each is given once. */
export async function takeActionsAEcrire(
  tx: Tx,
  cpts: string,
  { reunion, le }: { readonly reunion: string; readonly le: Date },
): Promise<readonly ActionAEcrire[]> {
  const { rows } = await sql<ActionAEcrire>`
    update reunions.actions a set envoyee_le = ${le} from reunions.personnes p, reunions.reunions r
    where a.cpts_id = ${cpts} and a.reunion_id = ${reunion} and a.envoyee_le is null and a.etat = 'a-faire'
      and p.cpts_id = ${cpts} and p.id = a.personne_id and r.cpts_id = ${cpts} and r.id = a.reunion_id
    returning a.id, a.personne_id as "personneId", p.nom, a.texte, a.echeance::text as echeance, r.titre`.execute(
    tx,
  );
  return ranger(rows);
}

/** Actions due by a day, told, not done, and not reminded since they are due: each is given once. */
export async function takeActionsARelancer(
  tx: Tx,
  cpts: string,
  { jour, le }: { readonly jour: DateCivile; readonly le: Date },
): Promise<readonly ActionAEcrire[]> {
  const { rows } = await sql<ActionAEcrire>`
    update reunions.actions a set relance_le = ${le} from reunions.personnes p, reunions.reunions r
    where a.cpts_id = ${cpts} and a.envoyee_le is not null and a.relance_le is null and a.etat = 'a-faire'
      and a.echeance <= ${jour}::date
      and p.cpts_id = ${cpts} and p.id = a.personne_id and r.cpts_id = ${cpts} and r.id = a.reunion_id
    returning a.id, a.personne_id as "personneId", p.nom, a.texte, a.echeance::text as echeance, r.titre`.execute(
    tx,
  );
  return ranger(rows);
}

const ranger = (rows: readonly ActionAEcrire[]) =>
  rows.toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr') || a.id.localeCompare(b.id));

/** Marks the minutes of a meeting as sent. */
export async function setCompteRendu(
  tx: Tx,
  cpts: string,
  { reunion, le }: { readonly reunion: string; readonly le: Date },
): Promise<void> {
  await sql`update reunions.reunions set compte_rendu_le = ${le}
    where cpts_id = ${cpts} and id = ${reunion}`.execute(tx);
}
