import type { Tx } from '#platform/db/database.ts';
import { INACTIVITE_MINUTES } from '../domain/session.ts';

export type SessionVivante = {
  readonly id: string;
  readonly agent: string;
  readonly source: string | null;
  readonly moyen: string;
  readonly ouverteLe: Date;
  readonly vueLe: Date;
  readonly empreinte: Buffer;
};

/** Sessions of an account that are still open, last seen first. */
export async function sessionsDe(
  tx: Tx,
  compte: string,
  maintenant: Date,
): Promise<readonly SessionVivante[]> {
  return await tx
    .selectFrom('comptes.sessions')
    .select(['id', 'agent', 'source', 'moyen', 'ouverte_le as ouverteLe', 'vue_le as vueLe'])
    .select('empreinte')
    .where('compte_id', '=', compte)
    .where('fin_le', '>', maintenant)
    .where('vue_le', '>', new Date(maintenant.getTime() - INACTIVITE_MINUTES * 60_000))
    .orderBy('vue_le', 'desc')
    .orderBy('id')
    .execute();
}
