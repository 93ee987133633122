import { estUuid, type Uuid } from './identifiants.ts';

/** Gives `n` unpredictable bytes: `(n) => crypto.getRandomValues(new Uint8Array(n))`. */
export type SourceAleatoire = (n: number) => Uint8Array;

const COMPTEUR_MAX = 0xfff;

/** One UUID version 7 (RFC 9562 § 5.7): 48 bits of milliseconds, then 74 random bits. */
export function uuidV7(maintenant: Date, aleatoire: SourceAleatoire): Uuid {
  const octets = aleatoire(10);
  return composer(maintenant.getTime(), douzeBits(octets), octets);
}

/**
 * A generator whose identifiers always increase, even within a millisecond or when the clock steps back
 * (RFC 9562 § 6.2, method 1: the 12 bits after the time count from a random start; when they are full
 * the time is borrowed from the next millisecond). One generator per process.
 */
export function suiteUuidV7(aleatoire: SourceAleatoire): (maintenant: Date) => Uuid {
  let dernier = -1;
  let compteur = 0;
  return (maintenant) => {
    const octets = aleatoire(10);
    const instant = maintenant.getTime();
    if (instant > dernier || compteur === COMPTEUR_MAX) {
      dernier = Math.max(instant, dernier + 1);
      // The top bit starts at zero: at least 2,048 identifiers before the time has to be borrowed.
      compteur = douzeBits(octets) & 0x7ff;
    } else {
      compteur += 1;
    }
    return composer(dernier, compteur, octets);
  };
}

function douzeBits(octets: Uint8Array): number {
  return (((octets[0] ?? 0) << 8) | (octets[1] ?? 0)) & COMPTEUR_MAX;
}

function composer(millisecondes: number, douze: number, octets: Uint8Array): Uuid {
  const temps = millisecondes.toString(16).padStart(12, '0');
  const variante = (0x80 | ((octets[2] ?? 0) & 0x3f)).toString(16);
  const reste = Array.from(octets.subarray(3, 10), (o) => o.toString(16).padStart(2, '0')).join('');
  const uuid = [
    temps.slice(0, 8),
    temps.slice(8),
    `7${douze.toString(16).padStart(3, '0')}`,
    variante + reste.slice(0, 2),
    reste.slice(2),
  ].join('-');
  if (estUuid(uuid)) return uuid;
  throw new RangeError('Instant hors de portée d’un UUID version 7.');
}
