import type { Plage } from './plage.ts';

export const PRESENCES = ['sur-place', 'distance'] as const;
export type Presence = (typeof PRESENCES)[number];
export type Moyen = 'code' | 'papier';

/** When somebody came and left; null: they stayed to the end. */
export type Passage = { readonly arrivee: Date; readonly depart: Date | null };

export type Signature = Passage & {
  readonly personneId: string;
  readonly moyen: Moyen;
  readonly presence: Presence;
};

const AVANT_MS = 60 * 60_000;
const APRES_MS = 60 * 60_000;

/** One signs from an hour before the meeting to an hour after it; later, the coordination enters it. */
export function peutSigner(
  { debut, fin }: Plage,
  maintenant: Date,
): 'trop-tot' | 'trop-tard' | null {
  if (maintenant.getTime() < debut.getTime() - AVANT_MS) return 'trop-tot';
  return maintenant.getTime() > fin.getTime() + APRES_MS ? 'trop-tard' : null;
}

/** A phone without network sends when it finds some again: the same evening. Later, the coordination enters it. */
const GARDEE_AU_PLUS_MS = 12 * 60 * 60_000;

/** Whether a signature that a phone kept may still be taken for made when it says. */
export function estCroyable(signeeLe: Date, recueLe: Date): boolean {
  const attente = recueLe.getTime() - signeeLe.getTime();
  return attente >= 0 && attente <= GARDEE_AU_PLUS_MS;
}

/** Whole minutes of the meeting that somebody was there: neither before it began nor after it ended. */
export function minutesPresentes({ arrivee, depart }: Passage, reunion: Plage): number {
  const de = Math.max(arrivee.getTime(), reunion.debut.getTime());
  const a = Math.min((depart ?? reunion.fin).getTime(), reunion.fin.getTime());
  return Math.max(0, Math.floor((a - de) / 60_000));
}
