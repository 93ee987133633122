import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { MesureDemandee } from './mesures.query.ts';

/** An entry that a demand counts, and where it came from. */
export type FaitDemande = {
  readonly cle: string;
  readonly id: string;
  readonly jour: string;
  readonly instant: Date;
  readonly genre: string;
  readonly mission: string;
  readonly quantite: number;
  readonly minutes: number | null;
  readonly profession: string | null;
  readonly lien: string | null;
  readonly source: string;
  readonly corrige: string | null;
};

const demandees = (demandes: readonly MesureDemandee[]): RawBuilder<unknown> =>
  sql`jsonb_to_recordset(${JSON.stringify(demandes)}::jsonb) as d(cle text, du date, au date, genre text, detail text,
    profession text, mission text)`;
const comptes = (cpts: string): RawBuilder<unknown> =>
  sql`f.cpts_id = ${cpts} and f.genre = d.genre and f.jour between d.du and d.au
    and (d.detail is null or f.detail = d.detail) and (d.profession is null or f.professions[1] = d.profession)
    and (d.mission is null or f.mission = d.mission)`;

/** The entries each demand counts, oldest first, `limite` at most of each. */
export async function listerFaitsDemandes(
  tx: Tx,
  cpts: string,
  { demandes, limite }: { readonly demandes: readonly MesureDemandee[]; readonly limite: number },
): Promise<readonly FaitDemande[]> {
  if (demandes.length === 0) return [];
  const { rows } = await sql<FaitDemande>`
    select d.cle, f.id, f.jour::text as jour, f.instant, f.genre, f.mission, f.quantite, f.minutes,
      f.professions[1] as profession, f.lien, f.source, f.corrige
    from ${demandees(demandes)}
    cross join lateral (select f.id, f.jour, f.instant, f.genre, f.mission, f.quantite, f.minutes, f.professions, f.lien,
        f.source, f.corrige
      from journal.faits f where ${comptes(cpts)} order by f.instant, f.id limit ${limite}) f
    order by d.cle, f.instant, f.id`.execute(tx);
  return rows;
}

/** How many entries each demand counts, what they add up to, and the SHA-256 of their ids in order, one a line. */
export type FaitsResumes = {
  readonly cle: string;
  readonly faits: number;
  readonly quantite: number;
  readonly empreinte: string;
};

export async function resumerFaits(
  tx: Tx,
  cpts: string,
  demandes: readonly MesureDemandee[],
): Promise<readonly FaitsResumes[]> {
  if (demandes.length === 0) return [];
  const { rows } = await sql<FaitsResumes>`
    select d.cle, count(f.id)::bigint as faits, coalesce(sum(f.quantite), 0)::bigint as quantite,
      encode(sha256(convert_to(coalesce(string_agg(f.id::text, E'\\n' order by f.id), ''), 'UTF8')), 'hex') as empreinte
    from ${demandees(demandes)}
    left join journal.faits f on ${comptes(cpts)}
    group by d.cle order by d.cle`.execute(tx);
  return rows;
}
