import type { Appel } from '../call.ts';
import { inTenant } from '../db/database.ts';
import type { Passerelles } from './gateway.ts';
import { type MessageEnAttente, settleMessage, waitingMessages } from './messages.ts';

/** Sends what waits in the outbox of a CPTS by the gateways there are; a failure is kept and tried again. */
export async function deliver(appel: Appel, passerelles: Passerelles): Promise<void> {
  const cpts = appel.cpts?.id;
  if (!cpts) return;
  const { db, coffre } = appel.socle;
  const canaux = [
    ...(passerelles.courriel ? ['courriel'] : []),
    ...(passerelles.sms ? ['sms'] : []),
  ];
  if (canaux.length === 0) return;
  await inTenant(db, { cpts, mandats: [] }, async (tx) => {
    const ou = { tx, cpts, coffre };
    for (const message of await waitingMessages(ou, canaux)) {
      const erreur =
        'illisible' in message ? 'La clé de chiffrement manque' : await send(message, passerelles);
      await settleMessage(ou, {
        id: message.id,
        erreur,
        envoyeLe: erreur ? null : appel.maintenant,
      });
    }
  });
}

/** Null when it left, otherwise why it did not. */
async function send(message: MessageEnAttente, passerelles: Passerelles): Promise<string | null> {
  const gateway = message.canal === 'sms' ? passerelles.sms : passerelles.courriel;
  const failure = await gateway?.(message).then(
    () => null,
    (error: unknown) => withoutAddresses(String(error)).slice(0, 300),
  );
  return failure ?? null;
}

/** Servers repeat the address or the number they refuse, as they write it: it stays out of what is kept in clear. */
function withoutAddresses(text: string): string {
  return text.replaceAll(/[^\s<>]*@[^\s<>]*/g, '…').replaceAll(/\+?\d(?:[ .-]?\d){7,}/g, '…');
}
