import type { Tx } from '#platform/db/database.ts';

const JOUR_MS = 86_400_000;
/** A browser not seen for half a year is a stranger again. */
const PROVENANCES_JOURS = 180;

/** Deletes what no longer opens or counts anything. */
export async function purgeComptes(tx: Tx, maintenant: Date): Promise<void> {
  const avant = (jours: number) => new Date(maintenant.getTime() - jours * JOUR_MS);
  await tx.deleteFrom('comptes.sessions').where('fin_le', '<', maintenant).execute();
  await tx.deleteFrom('comptes.etapes').where('expire_le', '<', maintenant).execute();
  await tx.deleteFrom('comptes.defis').where('expire_le', '<', maintenant).execute();
  await tx.deleteFrom('comptes.tentatives').where('instant', '<', avant(2)).execute();
  const vues = avant(PROVENANCES_JOURS);
  await tx.deleteFrom('comptes.provenances').where('vue_le', '<', vues).execute();
}
