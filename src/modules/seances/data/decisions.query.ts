import { type RawBuilder, sql } from 'kysely';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Decision } from '../domain/decision.ts';

export type FiltreDeRegistre = {
  readonly instance?: string | undefined;
  readonly annee?: number | undefined;
  readonly q?: string | undefined;
};

/** The register, the last decision first. */
export async function decisionsDeLaCpts(
  tx: Tx,
  cpts: string,
  f: FiltreDeRegistre = {},
): Promise<readonly Decision[]> {
  const ou = [
    f.instance ? sql`d.instance_id = ${f.instance}` : null,
    f.annee ? sql`d.annee = ${f.annee}` : null,
    f.q ? sql`d.texte ilike ${motifContenant(f.q)}` : null,
  ].filter((condition) => condition !== null);
  return await lire(tx, cpts, ou.length === 0 ? sql`true` : sql.join(ou, sql` and `));
}

/** Those of one session, in their order. */
export async function decisionsDe(
  tx: Tx,
  cpts: string,
  seance: string,
): Promise<readonly Decision[]> {
  return (await lire(tx, cpts, sql`d.seance_id = ${seance}`)).toReversed();
}

/** One of them; null when it does not exist in this CPTS. */
export async function decisionParId(tx: Tx, cpts: string, id: string): Promise<Decision | null> {
  return (await lire(tx, cpts, sql`d.id = ${id}`))[0] ?? null;
}

const numero = (table: 'a' | 'p') => {
  const t = sql.ref(`${table}.numero`);
  return sql`${sql.ref(`${table}.annee`)} || '-' || lpad(${t}::text, greatest(3, length(${t}::text)), '0')`;
};

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<Decision>`
    select d.id, d.instance_id as "instanceId", d.instance, d.annee, d.numero, d.seance_id as "seanceId", d.texte,
      d.prise_le as "priseLe", d.vote_id as "voteId", ${numero('a')} as abroge, ${numero('p')} as "abrogeePar"
    from seances.decisions d
    left join seances.decisions a on a.cpts_id = d.cpts_id and a.id = d.abroge_id
    left join seances.decisions p on p.cpts_id = d.cpts_id and p.abroge_id = d.id
    where d.cpts_id = ${cpts} and ${filtre}
    order by d.annee desc, lower(d.instance), d.numero desc, d.id limit 1000`.execute(tx);
  return rows;
}
