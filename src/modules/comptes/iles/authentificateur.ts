/** What the server sends and takes is JSON, where bytes are base64url; browsers before 2025 do not read it themselves. */
type Descripteur = {
  readonly id: string;
  readonly type: 'public-key';
  readonly transports?: string[];
};

type Options = {
  readonly challenge: string;
  readonly timeout?: number;
  readonly user?: { readonly id: string; readonly name: string; readonly displayName: string };
  readonly rp?: { readonly id?: string; readonly name: string };
  readonly rpId?: string;
  readonly pubKeyCredParams?: { readonly alg: number; readonly type: 'public-key' }[];
  readonly excludeCredentials?: Descripteur[];
  readonly allowCredentials?: Descripteur[];
  readonly authenticatorSelection?: AuthenticatorSelectionCriteria;
  readonly attestation?: AttestationConveyancePreference;
  readonly userVerification?: UserVerificationRequirement;
};

/** Asks the authenticator to make a key, or to sign with one; the answer as JSON. */
export async function demander(geste: 'creer' | 'utiliser', options: Options): Promise<unknown> {
  const cle =
    geste === 'creer'
      ? await navigator.credentials.create({ publicKey: pourCreer(options) })
      : await navigator.credentials.get({ publicKey: pourUtiliser(options) });
  if (!(cle instanceof PublicKeyCredential)) throw new Error('no credential');
  return enJson(cle);
}

function pourCreer({
  user,
  rp,
  pubKeyCredParams,
  ...o
}: Options): PublicKeyCredentialCreationOptions {
  if (!user || !rp || !pubKeyCredParams) throw new Error('options of a new key expected');
  return {
    challenge: octets(o.challenge),
    rp,
    user: { ...user, id: octets(user.id) },
    pubKeyCredParams: [...pubKeyCredParams],
    excludeCredentials: descripteurs(o.excludeCredentials),
    ...(o.timeout ? { timeout: o.timeout } : {}),
    ...(o.attestation ? { attestation: o.attestation } : {}),
    ...(o.authenticatorSelection ? { authenticatorSelection: o.authenticatorSelection } : {}),
  };
}

function pourUtiliser(o: Options): PublicKeyCredentialRequestOptions {
  return {
    challenge: octets(o.challenge),
    allowCredentials: descripteurs(o.allowCredentials),
    ...(o.timeout ? { timeout: o.timeout } : {}),
    ...(o.rpId ? { rpId: o.rpId } : {}),
    ...(o.userVerification ? { userVerification: o.userVerification } : {}),
  };
}

function descripteurs(liste: readonly Descripteur[] = []): PublicKeyCredentialDescriptor[] {
  return liste.map(({ id, type }) => ({ id: octets(id), type }));
}

function enJson({ id, rawId, type, response }: PublicKeyCredential): unknown {
  const commun = { id, rawId: texte(rawId), type, clientExtensionResults: {} };
  const clientDataJSON = texte(response.clientDataJSON);
  if (response instanceof AuthenticatorAttestationResponse) {
    const attestationObject = texte(response.attestationObject);
    const transports = response.getTransports();
    return { ...commun, response: { clientDataJSON, attestationObject, transports } };
  }
  if (!(response instanceof AuthenticatorAssertionResponse)) throw new Error('unknown answer');
  const { authenticatorData, signature, userHandle } = response;
  return {
    ...commun,
    response: {
      clientDataJSON,
      authenticatorData: texte(authenticatorData),
      signature: texte(signature),
      ...(userHandle ? { userHandle: texte(userHandle) } : {}),
    },
  };
}

function octets(base64url: string): Uint8Array<ArrayBuffer> {
  const binaire = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binaire, (lettre) => lettre.charCodeAt(0));
}

function texte(donnees: ArrayBuffer): string {
  const binaire = Array.from(new Uint8Array(donnees), (octet) => String.fromCharCode(octet)).join(
    '',
  );
  return btoa(binaire).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
