import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Offrant } from '../domain/offrant.ts';

/** Copies the directory entry of somebody who opens slots; writes nothing when it has not changed. */
export async function saveOffrant(
  tx: Tx,
  cpts: string,
  { offrant, copieLe }: { readonly offrant: Offrant; readonly copieLe: Date },
): Promise<void> {
  const { professionnelId, rpps, nom, profession, commune, telephone, courriel } = offrant;
  await sql`
    insert into snp.offrants as o (cpts_id, professionnel_id, rpps, nom, profession, commune, telephone, courriel, copie_le)
    values (${cpts}, ${professionnelId}, ${rpps}, ${nom}, ${profession}, ${commune}, ${telephone}, ${courriel}, ${copieLe})
    on conflict (cpts_id, professionnel_id) do update set rpps = excluded.rpps, nom = excluded.nom,
      profession = excluded.profession, commune = excluded.commune, telephone = excluded.telephone,
      courriel = excluded.courriel, copie_le = excluded.copie_le
    where (o.rpps, o.nom, o.profession, o.commune, o.telephone, o.courriel)
      is distinct from (excluded.rpps, excluded.nom, excluded.profession, excluded.commune, excluded.telephone, excluded.courriel)`.execute(
    tx,
  );
}
