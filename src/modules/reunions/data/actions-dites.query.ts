import type { Tx } from '#platform/db/database.ts';
import { type Action, actionsDeLaReunion } from './actions.query.ts';
import { invitationRecue } from './inter-recues.query.ts';

export type ActionLue = Pick<Action, 'id' | 'texte' | 'nom' | 'echeance' | 'etat' | 'reponduLe'>;

/** Actions that a meeting decided: those of here, or those that the CPTS that organises it told. */
export async function actionsDites(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly ActionLue[]> {
  const recue = await invitationRecue(tx, cpts, { reunion });
  if (!recue) return await actionsDeLaReunion(tx, cpts, reunion);
  return recue.actions.map((a, rang) => ({ ...a, id: String(rang + 1), reponduLe: null }));
}
