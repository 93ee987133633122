import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Raccordement } from '../domain/raccordement.ts';

type Ecriture = { readonly raccordement: Raccordement; readonly le: Date; readonly par: string };

/** Keeps the connection of a CPTS as it is now said to be. */
export async function saveRaccordement(
  tx: Tx,
  cpts: string,
  { raccordement: r, le, par }: Ecriture,
): Promise<void> {
  await sql`
    insert into sas.reglages (cpts_id, actif, finess, telephone, ror_le, zone_ror_le, adhesions_le, certificats_le,
      essai_le, modifie_le, modifie_par_nom)
    values (${cpts}, ${r.actif}, ${r.finess}, ${r.telephone}, ${r.rorLe}, ${r.zoneRorLe}, ${r.adhesionsLe},
      ${r.certificatsLe}, ${r.essaiLe}, ${le}, ${par})
    on conflict (cpts_id) do update set actif = excluded.actif, finess = excluded.finess, telephone = excluded.telephone,
      ror_le = excluded.ror_le, zone_ror_le = excluded.zone_ror_le, adhesions_le = excluded.adhesions_le,
      certificats_le = excluded.certificats_le, essai_le = excluded.essai_le, modifie_le = excluded.modifie_le,
      modifie_par_nom = excluded.modifie_par_nom`.execute(tx);
}
