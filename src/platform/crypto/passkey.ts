import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { z } from 'zod';

/** EdDSA, ES256, RS256: named, or the library also offers experimental keys that few authenticators keep well. */
const ALGORITHMS = [-8, -7, -257];

/** A public key that an authenticator made for this host. */
export type Passkey = {
  /** What the authenticator calls it, base64url. */
  readonly identifiant: string;
  /** COSE. */
  readonly clePublique: Uint8Array;
  readonly compteur: number;
  readonly transports: readonly string[];
};

/** Where passkeys are made and used: `https://maillage.exemple.fr`. They serve its host name and no other. */
export type PasskeyHost = { readonly origine: string };

const zTexte = z.string().max(20_000);
const zExtensions = z.looseObject({});
const zEnveloppe = {
  id: zTexte,
  rawId: zTexte,
  type: z.literal('public-key'),
  clientExtensionResults: zExtensions,
};

const zCreation = z.object({
  ...zEnveloppe,
  response: z.object({
    clientDataJSON: zTexte,
    attestationObject: zTexte,
    transports: z.array(z.string().max(40)).max(10).optional(),
  }),
});

const zAssertion = z.object({
  ...zEnveloppe,
  response: z.object({
    clientDataJSON: zTexte,
    authenticatorData: zTexte,
    signature: zTexte,
    userHandle: zTexte.optional(),
  }),
});

type Creation = z.output<typeof zCreation>;
type Assertion = z.output<typeof zAssertion>;

/** What a browser sent after `create`, or null when it is not that. */
export const readCreation = (json: string): Creation | null => read(zCreation, json);

/** What a browser sent after `get`, or null when it is not that. */
export const readAssertion = (json: string): Assertion | null => read(zAssertion, json);

type Person = { readonly id: string; readonly courriel: string; readonly nom: string };

/** What a browser is asked to make: kept in the authenticator, opened by finger, face or PIN. */
export async function creationOptions(
  { origine }: PasskeyHost,
  person: Person,
  known: readonly Pick<Passkey, 'identifiant' | 'transports'>[],
) {
  return await generateRegistrationOptions({
    rpName: 'Maillage',
    rpID: new URL(origine).hostname,
    userID: new Uint8Array(Buffer.from(person.id)),
    userName: person.courriel,
    userDisplayName: person.nom,
    attestationType: 'none',
    excludeCredentials: descriptors(known),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs: ALGORITHMS,
    timeout: 300_000,
  });
}

/** What a browser is asked to sign, with one of these keys, or with any that it holds for this host. */
export async function assertionOptions(
  { origine }: PasskeyHost,
  known: readonly Pick<Passkey, 'identifiant' | 'transports'>[],
) {
  return await generateAuthenticationOptions({
    rpID: new URL(origine).hostname,
    userVerification: 'required',
    timeout: 300_000,
    ...(known.length > 0 ? { allowCredentials: descriptors(known) } : {}),
  });
}

/** The challenge that this answer says it signed; null when it cannot be read. */
export function challengeOf({ response }: Creation | Assertion): string | null {
  const text = Buffer.from(response.clientDataJSON, 'base64url').toString('utf8');
  return read(z.object({ challenge: z.string() }), text)?.challenge ?? null;
}

/** The new key, or null: wrong challenge, origin or host, no verification of the person, an algorithm not asked for. */
export async function verifyCreation(
  { origine }: PasskeyHost,
  reponse: Creation,
  defi: string,
): Promise<Passkey | null> {
  const verified = await verifyRegistrationResponse({
    response: withTransports(reponse),
    expectedChallenge: defi,
    expectedOrigin: origine,
    expectedRPID: new URL(origine).hostname,
    requireUserVerification: true,
    supportedAlgorithmIDs: ALGORITHMS,
  }).catch(() => null);
  if (!verified?.verified) return null;
  const { id, publicKey, counter } = verified.registrationInfo.credential;
  const transports = reponse.response.transports ?? [];
  return { identifiant: id, clePublique: publicKey, compteur: counter, transports };
}

/**
 * What the authenticator counts, or null when the signature does not hold: wrong key, challenge, origin or host, or the
 * person was not verified. Whether the counter went back is for the caller to settle in the database.
 */
export async function verifyAssertion(
  { origine }: PasskeyHost,
  reponse: Assertion,
  { defi, cle }: { readonly defi: string; readonly cle: Passkey },
): Promise<{ readonly compteur: number } | null> {
  const { userHandle, ...response } = reponse.response;
  const verified = await verifyAuthenticationResponse({
    response: { ...reponse, response: userHandle ? { ...response, userHandle } : response },
    expectedChallenge: defi,
    expectedOrigin: origine,
    expectedRPID: new URL(origine).hostname,
    // Zero: the library would refuse a counter that goes back in the same words as a wrong signature.
    credential: { id: cle.identifiant, publicKey: new Uint8Array(cle.clePublique), counter: 0 },
    requireUserVerification: true,
  }).catch(() => null);
  return verified?.verified ? { compteur: verified.authenticationInfo.newCounter } : null;
}

function withTransports({ response, ...envelope }: Creation) {
  const { transports, ...rest } = response;
  return { ...envelope, response: transports ? { ...rest, transports } : rest };
}

function descriptors(known: readonly Pick<Passkey, 'identifiant' | 'transports'>[]) {
  return known.map(({ identifiant, transports }) => ({
    id: identifiant,
    transports: [...transports],
  }));
}

function read<T>(schema: z.ZodType<T>, json: string): T | null {
  try {
    return schema.parse(JSON.parse(json));
  } catch {
    return null;
  }
}
