import type { Tx } from '#platform/db/database.ts';
import type { Repere, Rupture } from '../domain/chaine.ts';

type Verification = {
  readonly cpts: string;
  readonly id: string;
  readonly faiteLe: Date;
  readonly complete: boolean;
  readonly entrees: number;
  readonly jusque: Repere;
  readonly rupture: Rupture | null;
};

/** Keeps what a walk along the chain found. */
export async function insertVerification(tx: Tx, v: Verification): Promise<void> {
  await tx
    .insertInto('tracabilite.verifications')
    .values({
      cpts_id: v.cpts,
      id: v.id,
      faite_le: v.faiteLe,
      complete: v.complete,
      entrees: v.entrees,
      rang: v.jusque.rang,
      empreinte: v.jusque.empreinte,
      rupture_rang: v.rupture?.rang ?? null,
      rupture_nature: v.rupture?.nature ?? null,
      rupture_le: v.rupture?.le ?? null,
    })
    .execute();
}
