import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { readOidcSettings } from './settings.ts';

const dossier = mkdtempSync(path.join(tmpdir(), 'maillage-oidc-'));
afterAll(() => rmSync(dossier, { recursive: true }));

const CLIENT = { PSC_CLIENT_ID: 'nous', PSC_CLIENT_SECRET: 'secret' };
const lire = (reglages: Readonly<Record<string, string>>) => readOidcSettings(readConfig(reglages));

/** Settings whose metadata give these addresses, the others being those of one provider in https. */
function lireMetadonnees(autres: Readonly<Record<string, string>>) {
  const base = 'https://fournisseur.exemple.invalid';
  const noms = ['authorization_endpoint', 'token_endpoint', 'userinfo_endpoint', 'jwks_uri'];
  const adresses = Object.fromEntries(noms.map((nom) => [nom, `${base}/${nom}`]));
  const fichier = path.join(dossier, 'metadonnees.json');
  writeFileSync(fichier, JSON.stringify({ issuer: base, ...adresses, ...autres }));
  return lire({ ...CLIENT, PSC_METADONNEES: fichier });
}

describe('les réglages de Pro Santé Connect', () => {
  it('absents, il n’y a pas de fournisseur ; à moitié donnés, le programme ne démarre pas', () => {
    expect(lire({})).toBeNull();
    expect(() => lire({ PSC_CLIENT_ID: 'nous' })).toThrow('PSC_CLIENT_SECRET');
    expect(() => lire({ ...CLIENT, PSC_CERTIFICAT: '/nulle/part.pem' })).toThrow('PSC_CLE');
    expect(() => lire({ ...CLIENT, PSC_METADONNEES: '/nulle/part.json' })).toThrow('jwks_uri');
  });

  it('mènent au bac à sable, ou à la production quand on le demande', () => {
    expect(lire(CLIENT)?.metadata.issuer).toBe(
      'https://auth.bas.psc.esante.gouv.fr/auth/realms/esante-wallet',
    );
    const { metadata } = lire({ ...CLIENT, PSC_ENVIRONNEMENT: 'production' }) ?? {};
    expect(metadata).toEqual({
      issuer: 'https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet',
      authorization_endpoint: 'https://wallet.esw.esante.gouv.fr/auth',
      token_endpoint:
        'https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet/protocol/openid-connect/token',
      userinfo_endpoint:
        'https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet/protocol/openid-connect/userinfo',
      jwks_uri:
        'https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet/protocol/openid-connect/certs',
      end_session_endpoint:
        'https://auth.esw.esante.gouv.fr/auth/realms/esante-wallet/protocol/openid-connect/logout',
    });
  });

  it.each(['http://127.0.0.1:4000/token', 'http://localhost/token', 'http://[::1]:4000'])(
    'peuvent mener en clair à cette machine : %s',
    (adresse) => {
      expect(lireMetadonnees({ token_endpoint: adresse })?.metadata.token_endpoint).toBe(adresse);
    },
  );

  it.each([
    'http://fournisseur.exemple.invalid/token',
    'http://localhost.exemple.invalid/token',
    'http://127.0.0.1@fournisseur.exemple.invalid/token',
    'http://127.0.0.1.exemple.invalid/token',
    'ftp://localhost/token',
  ])('ne mènent jamais en clair ailleurs : %s', (adresse) => {
    const noms = ['issuer', 'authorization_endpoint', 'token_endpoint', 'jwks_uri'];
    for (const nom of [...noms, 'end_session_endpoint'])
      expect(() => lireMetadonnees({ [nom]: adresse }), nom).toThrow('en https');
  });
});
