import { randomBytes } from 'node:crypto';
import { createChallenge, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import { z } from 'zod';
import { sign } from './tokens.ts';

/** Faster than this, nobody read the form. */
const LECTURE_MS = 3_000;
const DUREE_MS = 2 * 3_600_000;
const HEURE_MS = 3_600_000;
/** Sends of one source in an hour: with the proof of work, and without (script off). */
const LIMITES = { preuve: 20, sans: 5 } as const;

/** What a public form carries: when it was opened, and work for the browser to do meanwhile. */
export type FormulairePublic = { readonly ouvert: string; readonly defi: string };

export type VerdictPublic =
  | { readonly ok: true /** Used once: the idempotency key of the action. */; readonly cle: string }
  | { readonly ok: false; readonly motif: 'trop-vite' | 'perime' | 'trop-souvent' };

/**
 * Opens a form for anybody: a signed time, and a challenge tied to it that only this server can check. `repris`, the
 * one that comes back to be corrected, stays the same form: its time to be read does not begin again.
 */
export async function openPublicForm(
  secret: string,
  maintenant: Date,
  repris = '',
): Promise<FormulairePublic> {
  const ancien = lireOuverture(secret, repris);
  const suit = ancien && maintenant.getTime() - ancien.temps < DUREE_MS / 2;
  const temps = suit ? ancien.temps : maintenant.getTime();
  const numero = suit ? ancien.numero : randomBytes(12).toString('base64url');
  const ouvert = `${temps}.${numero}`;
  const defi = await createChallenge({
    algorithm: 'SHA-256',
    cost: 4,
    keyPrefix: '000',
    deriveKey,
    expiresAt: new Date(Date.now() + DUREE_MS),
    data: { numero },
    hmacSignatureSecret: sign(secret, 'defi'),
  });
  return { ouvert: `${ouvert}.${sign(secret, `ouvert:${ouvert}`)}`, defi: JSON.stringify(defi) };
}

type Envoi = {
  readonly ouvert: string;
  /** Challenge and solution as JSON, empty without script. */
  readonly preuve: string;
  readonly source: string;
  readonly maintenant: Date;
};

/**
 * Whether a public form may be taken: opened here, read for three seconds at least, not too many from this source.
 * Without a proof of work (script off) the limit is stricter. A form serves once: its key goes to the use case.
 */
export async function checkPublicForm(
  secret: string,
  { ouvert, preuve, source, maintenant }: Envoi,
): Promise<VerdictPublic> {
  const ouverture = lireOuverture(secret, ouvert);
  if (!ouverture) return { ok: false, motif: 'perime' };
  const { temps, numero } = ouverture;
  const age = maintenant.getTime() - temps;
  if (!(age <= DUREE_MS)) return { ok: false, motif: 'perime' };
  if (age < LECTURE_MS) return { ok: false, motif: 'trop-vite' };
  const prouve = preuve !== '' && (await isProved(secret, preuve, numero));
  const genre = prouve ? 'preuve' : 'sans';
  return passe(`${genre}:${source}`, LIMITES[genre], maintenant)
    ? { ok: true, cle: `formulaire:${numero}` }
    : { ok: false, motif: 'trop-souvent' };
}

/** When a form was opened, and its number; null when this server did not open it. */
function lireOuverture(secret: string, ouvert: string) {
  const [temps = '', numero = '', signature = ''] = ouvert.split('.');
  if (signature === '' || signature !== sign(secret, `ouvert:${temps}.${numero}`)) return null;
  return { temps: Number(temps), numero };
}

const zPreuve = z.object({
  challenge: z.object({
    parameters: z
      .object({
        algorithm: z.string(),
        nonce: z.string(),
        salt: z.string(),
        cost: z.number(),
        keyLength: z.number(),
        keyPrefix: z.string(),
        expiresAt: z.number(),
        data: z.object({ numero: z.string() }),
      })
      .strict(),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.number(), derivedKey: z.string(), time: z.number().optional() }),
});

async function isProved(secret: string, preuve: string, numero: string): Promise<boolean> {
  try {
    const { challenge, solution } = zPreuve.parse(JSON.parse(preuve));
    if (challenge.parameters.data.numero !== numero) return false;
    const { verified } = await verifySolution({
      challenge,
      solution: { counter: solution.counter, derivedKey: solution.derivedKey },
      deriveKey,
      hmacSignatureSecret: sign(secret, 'defi'),
    });
    return verified;
  } catch {
    return false;
  }
}

/** Instants of the last sends by source, in this server's memory: old ones leave at each look. */
const passages = new Map<string, readonly number[]>();
const SOURCES_MAX = 20_000;

function passe(cle: string, limite: number, maintenant: Date): boolean {
  const depuis = maintenant.getTime() - HEURE_MS;
  const recents = (passages.get(cle) ?? []).filter((instant) => instant > depuis);
  if (recents.length >= limite) return false;
  if (passages.size >= SOURCES_MAX) passages.clear();
  passages.set(cle, [...recents, maintenant.getTime()]);
  return true;
}
