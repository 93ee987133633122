import { sql } from 'kysely';
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

/** Adds an entry to the audit chain of the CPTS. Last statement of its transaction: it locks the head. */
export async function insertTrace(
  { tx, cpts, acteur, maintenant }: Ctx,
  trace: Trace,
): Promise<void> {
  await sql`select comptes.tracer(${cpts}::uuid, ${maintenant}, ${acteur.id}::uuid, ${acteur.nom}, ${acteur.roles.join(', ')},
    ${trace.action}, ${trace.objet ?? null}, ${trace.personne ?? null}, ${JSON.stringify(trace.detail ?? {})}::jsonb)`.execute(
    tx,
  );
}
