import type { Appel } from '../call.ts';
import { inTenant } from '../db/database.ts';
import type { Passerelles } from './gateway.ts';
import { settleMessage, waitingMessages } from './messages.ts';

/** Sends what waits in the outbox of a CPTS by the gateways there are; a failure is kept and tried again. */
export async function deliver(appel: Appel, passerelles: Passerelles): Promise<void> {
  const cpts = appel.cpts?.id;
  if (!cpts) return;
  const canaux = [
    ...(passerelles.courriel ? ['courriel'] : []),
    ...(passerelles.sms ? ['sms'] : []),
  ];
  if (canaux.length === 0) return;
  await inTenant(appel.socle.db, { cpts, mandats: [] }, async (tx) => {
    for (const message of await waitingMessages(tx, cpts, canaux)) {
      const send = message.canal === 'sms' ? passerelles.sms : passerelles.courriel;
      const erreur = await send?.(message).then(
        () => null,
        (error: unknown) => String(error).slice(0, 300),
      );
      await settleMessage(tx, cpts, {
        id: message.id,
        erreur: erreur ?? null,
        envoyeLe: erreur ? null : appel.maintenant,
      });
    }
  });
}
