type Envoi = {
  /** The phone's clock when it sent. */
  readonly envoyeLe: number | null;
  /** Ours when it came. */
  readonly recuLe: Date;
};

/**
 * When something was done on a phone, on our clock: a phone that is an hour late when it sends was an hour late when it
 * was done. Never later than its arrival; null: done as it came.
 */
export function instantDeTelephone(le: number | null, { envoyeLe, recuLe }: Envoi): Date {
  if (le === null || envoyeLe === null) return recuLe;
  const avant = Math.max(0, envoyeLe - le);
  const instant = new Date(recuLe.getTime() - avant);
  return Number.isNaN(instant.getTime()) ? new Date(0) : instant;
}
