import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Rattachement = {
  readonly demande: string;
  readonly depart: string | null;
  readonly le: Date;
};

/** Attaches a request to a departure, or detaches it; its person then has lost their doctor. */
export async function attachDemande(
  tx: Tx,
  cpts: string,
  { demande, depart, le }: Rattachement,
): Promise<void> {
  await sql`
    update mt.demandes set depart_id = ${depart}::uuid, modifiee_le = ${le},
      criteres = case when ${depart}::uuid is null or 'perte' = any (criteres) then criteres else array_append(criteres, 'perte') end
    where cpts_id = ${cpts} and id = ${demande}`.execute(tx);
}
