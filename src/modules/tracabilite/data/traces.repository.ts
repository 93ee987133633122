import { sql } from 'kysely';
import { INSTALLATION } from '#kernel/role.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Trace } from '#platform/db/ledger.ts';

type Ctx = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly acteur: {
    readonly id: string | null;
    readonly nom: string;
    readonly roles: readonly string[];
  };
  readonly maintenant: Date;
};

/** What the database accepts in one entry; a longer list takes several. */
const PERSONNES_PAR_TRACE = 500;

/**
 * Adds to the audit chain of the CPTS, or of the installation where there is none. Last statement of its
 * transaction: it locks the head.
 */
export async function insertTrace(ctx: Ctx, trace: Trace): Promise<void> {
  const personnes = [...new Set(trace.personnes)];
  const suites = Math.max(1, Math.ceil(personnes.length / PERSONNES_PAR_TRACE));
  await Promise.all(
    Array.from({ length: suites }, (_, suite) =>
      insertOne(ctx, {
        ...trace,
        personnes: personnes.slice(suite * PERSONNES_PAR_TRACE, (suite + 1) * PERSONNES_PAR_TRACE),
      }),
    ),
  );
}

function insertOne({ tx, cpts, acteur, maintenant }: Ctx, trace: Trace): Promise<unknown> {
  const { id, nom, roles } = acteur;
  return sql`select tracabilite.tracer(${cpts || INSTALLATION}::uuid, ${maintenant}, ${id}::uuid, ${nom},
    ${roles.join(', ')}, ${trace.action}, ${trace.objet ?? null}, ${trace.personne ?? null},
    ${[...(trace.personnes ?? [])]}::uuid[], ${JSON.stringify(trace.detail ?? {})}::jsonb)`.execute(
    tx,
  );
}
