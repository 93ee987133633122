import { sql } from 'kysely';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';
import type { TraceLue } from '../domain/trace-lue.ts';

export type ChoixDeTraces = {
  readonly debut: Date;
  /** Excluded. */
  readonly fin: Date;
  /** Part of the name of who acted. */
  readonly par: string;
  readonly actions: readonly string[] | null;
  readonly personne: string | null;
  /** Only entries before that rank: the page that follows. */
  readonly avant: number | null;
  readonly limite: number;
};

const COLONNES = sql.raw(`rang, instant, acteur_nom as "acteurNom", roles, action, objet, personne,
  (personne is not null)::int + cardinality(personnes) as personnes`);

/** Entries of the trail, last first. */
export async function tracesChoisies(
  tx: Tx,
  cpts: string,
  { debut, fin, par, actions, personne, avant, limite }: ChoixDeTraces,
): Promise<readonly TraceLue[]> {
  const motif = motifContenant(par);
  const { rows } = await sql<TraceLue>`
    select ${COLONNES} from tracabilite.traces
    where cpts_id = ${cpts} and instant >= ${debut} and instant < ${fin}
      and (${avant}::bigint is null or rang < ${avant}::bigint)
      and (${par} = '' or acteur_nom ilike ${motif})
      and (${actions ? [...actions] : null}::text[] is null or action = any(${actions ? [...actions] : null}::text[]))
      and (${personne}::uuid is null
        or rang in (select r from tracabilite.rangs_de(${cpts}, array[${personne}::uuid]) r))
    order by rang desc limit ${limite}`.execute(tx);
  return rows;
}

/** Every entry about a person, whatever pseudonyms it names them by (their record, each of their requests); last first. */
export async function tracesAuSujetDe(
  tx: Tx,
  cpts: string,
  pseudonymes: readonly string[],
  limite: number,
): Promise<readonly TraceLue[]> {
  const { rows } = await sql<TraceLue>`
    select ${COLONNES} from tracabilite.traces
    where cpts_id = ${cpts}
      and rang in (select r from tracabilite.rangs_de(${cpts}, ${[...pseudonymes]}::uuid[]) r)
    order by rang desc limit ${limite}`.execute(tx);
  return rows;
}
