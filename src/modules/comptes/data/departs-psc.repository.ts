import type { Tx } from '#platform/db/database.ts';

/** A departure towards the provider, kept until its answer comes. */
export type DepartPsc = {
  readonly nonce: string;
  readonly verifieur: string;
  readonly suite: string | null;
};

type NouveauDepart = DepartPsc & {
  readonly empreinte: Buffer;
  readonly temoin: Buffer;
  readonly expireLe: Date;
};

/** Keeps a departure, and forgets those that never came back. */
export async function insertDepart(tx: Tx, depart: NouveauDepart, maintenant: Date): Promise<void> {
  await tx.deleteFrom('comptes.departs_psc').where('expire_le', '<', maintenant).execute();
  await tx
    .insertInto('comptes.departs_psc')
    .values({
      empreinte: depart.empreinte,
      temoin: depart.temoin,
      nonce: depart.nonce,
      verifieur: depart.verifieur,
      suite: depart.suite,
      expire_le: depart.expireLe,
    })
    .execute();
}

/** Takes out the departure of this state and browser: once, and only in time. */
export async function takeDepart(
  tx: Tx,
  {
    empreinte,
    temoin,
    maintenant,
  }: { readonly empreinte: Buffer; readonly temoin: Buffer; readonly maintenant: Date },
): Promise<DepartPsc | null> {
  const row = await tx
    .deleteFrom('comptes.departs_psc')
    .where('empreinte', '=', empreinte)
    .where('temoin', '=', temoin)
    .where('expire_le', '>', maintenant)
    .returning(['nonce', 'verifieur', 'suite'])
    .executeTakeFirst();
  return row ?? null;
}
