import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';

const COLONNES = sql.raw(
  `v.id, v.filiere, v.numero, v.reference, v.document_le as "documentLe", v.questions, v.sinon`,
);

/** The questionnaires in force, one by path at most. */
export async function questionnairesEnVigueur(
  tx: Tx,
  cpts: string,
): Promise<readonly Questionnaire[]> {
  const { rows } = await sql<Questionnaire>`
    select ${COLONNES} from questionnaires.versions v
    where v.cpts_id = ${cpts} and v.retiree_le is null order by v.filiere`.execute(tx);
  return rows;
}

/** Versions by id, in force or not: what somebody answered. */
export async function questionnairesParIds(
  tx: Tx,
  cpts: string,
  ids: readonly string[],
): Promise<readonly Questionnaire[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<Questionnaire>`
    select ${COLONNES} from questionnaires.versions v
    where v.cpts_id = ${cpts} and v.id = any (${sql.val([...ids])}::uuid[]) order by v.filiere, v.numero`.execute(
    tx,
  );
  return rows;
}

export type VersionPassee = Questionnaire & {
  readonly publieeLe: Date;
  readonly publieeParNom: string;
  readonly retireeLe: Date | null;
};

/** Every version, the last first. */
export async function versionsDeLaCpts(tx: Tx, cpts: string): Promise<readonly VersionPassee[]> {
  const { rows } = await sql<VersionPassee>`
    select ${COLONNES}, v.publiee_le as "publieeLe", v.publiee_par_nom as "publieeParNom", v.retiree_le as "retireeLe"
    from questionnaires.versions v where v.cpts_id = ${cpts} order by v.filiere, v.numero desc limit 100`.execute(
    tx,
  );
  return rows;
}
