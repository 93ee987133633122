import { z } from 'zod';
import { hostCookie, readHostCookie } from './cookies.ts';
import type { Message } from './request.ts';

const zMessage = z.object({
  ton: z.enum(['ok', 'info', 'warn', 'bad']),
  texte: z.string().max(400),
  annuler: z.object({ action: z.string().startsWith('/'), libelle: z.string() }).optional(),
});

/** Cookie that shows a sentence on the next page; null clears it. */
export function withMessage(message: Message | null, secure: boolean): string {
  if (!message) return hostCookie('message', '', { maxAge: 0, secure });
  return hostCookie('message', JSON.stringify(message), { maxAge: 60, secure });
}

/** The sentence left by the action before, if any. */
export function takeMessage(request: Request): Message | null {
  const text = readHostCookie(request, 'message');
  if (!text) return null;
  try {
    const { annuler, ...message } = zMessage.parse(JSON.parse(text));
    return annuler ? { ...message, annuler } : message;
  } catch {
    return null;
  }
}
