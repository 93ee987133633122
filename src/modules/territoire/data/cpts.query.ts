import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type CptsConnue = {
  readonly id: string;
  readonly slug: string;
  readonly nom: string;
  /** IANA time zone. */
  readonly fuseau: string;
};

export type CptsPublique = CptsConnue & {
  readonly stade: string;
  readonly couleur: string | null;
  readonly telephone: string | null;
  readonly demonstration: boolean;
};

/** The CPTS of an address (`/c/:slug`), or null. */
export async function cptsParSlug(tx: Tx, slug: string): Promise<CptsConnue | null> {
  const { rows } = await sql<CptsConnue>`
    select id, slug, nom, fuseau from territoire.cpts where slug = ${slug}`.execute(tx);
  return rows[0] ?? null;
}

/** Every CPTS of the installation, by name. Who exists is public. */
export async function cptsPubliques(tx: Tx): Promise<readonly CptsPublique[]> {
  const { rows } = await sql<CptsPublique>`
    select id, slug, nom, fuseau, stade, couleur, telephone, demonstration
    from territoire.cpts order by nom`.execute(tx);
  return rows;
}
