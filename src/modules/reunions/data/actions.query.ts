import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

export type Action = {
  readonly id: string;
  readonly reunionId: string;
  readonly reunion: string;
  readonly groupe: string | null;
  readonly referentProfessionnel: string | null;
  readonly texte: string;
  readonly personneId: string;
  readonly nom: string;
  readonly echeance: DateCivile;
  readonly etat: 'a-faire' | 'faite' | 'abandonnee';
  readonly reponduLe: Date | null;
};

const colonnes = sql`a.id, a.reunion_id as "reunionId", r.titre as reunion, g.nom as groupe,
  f.professionnel_id as "referentProfessionnel", a.texte, a.personne_id as "personneId", p.nom, a.echeance::text as echeance,
  a.etat, a.repondu_le as "reponduLe"`;

const sources = sql`reunions.actions a
  join reunions.personnes p on p.cpts_id = a.cpts_id and p.id = a.personne_id
  join reunions.reunions r on r.cpts_id = a.cpts_id and r.id = a.reunion_id
  left join reunions.groupes g on g.cpts_id = r.cpts_id and g.id = r.groupe_id
  left join reunions.personnes f on f.cpts_id = g.cpts_id and f.id = g.referent_id`;

/** Actions that a meeting decided, soonest due first. */
export async function actionsDeLaReunion(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly Action[]> {
  const { rows } = await sql<Action>`
    select ${colonnes} from ${sources} where a.cpts_id = ${cpts} and a.reunion_id = ${reunion}
    order by a.echeance, p.nom, a.id`.execute(tx);
  return rows;
}

/** Actions that wait, of every group, soonest due first. */
export async function actionsAFaire(tx: Tx, cpts: string): Promise<readonly Action[]> {
  const { rows } = await sql<Action>`
    select ${colonnes} from ${sources} where a.cpts_id = ${cpts} and a.etat = 'a-faire'
    order by a.echeance, p.nom, a.id limit 200`.execute(tx);
  return rows;
}

/** One action; null when it does not exist in this CPTS. */
export async function actionNommee(tx: Tx, cpts: string, id: string): Promise<Action | null> {
  const { rows } = await sql<Action>`
    select ${colonnes} from ${sources} where a.cpts_id = ${cpts} and a.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
