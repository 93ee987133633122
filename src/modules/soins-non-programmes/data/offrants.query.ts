import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Offrant } from '../domain/offrant.ts';

/** The copy of a professional, by id or by RPPS number; null when they never opened a slot here. */
export async function offrant(
  tx: Tx,
  cpts: string,
  par: { readonly id: string } | { readonly rpps: string },
): Promise<Offrant | null> {
  const colonne = 'id' in par ? sql.ref('professionnel_id') : sql.ref('rpps');
  const valeur = 'id' in par ? par.id : par.rpps;
  const { rows } = await sql<Offrant>`
    select professionnel_id as "professionnelId", rpps, nom, profession, commune, telephone, courriel
    from snp.offrants where cpts_id = ${cpts} and ${colonne} = ${valeur}`.execute(tx);
  return rows[0] ?? null;
}
