import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLIENT, dresserFournisseur } from '#app/testing/fournisseur-psc.ts';
import { chezLeFournisseur } from '#app/testing/passage-psc.ts';
import { readConfig } from '../config.ts';
import { openOidcProvider } from './provider.ts';
import { readOidcSettings } from './settings.ts';

const RETOUR = new URL('http://localhost/connexion/psc/retour');
const dossier = mkdtempSync(path.join(tmpdir(), 'maillage-cle-'));
afterAll(() => rmSync(dossier, { recursive: true }));

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const pemDe = (key: KeyObject) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const lire = (reglages: Readonly<Record<string, string>>) =>
  readOidcSettings(readConfig({ PSC_CLIENT_ID: CLIENT.id, ...reglages }));

/** In a file, as a host keeps it. */
function enFichier(contenu: string): string {
  const fichier = path.join(dossier, 'cle.pem');
  writeFileSync(fichier, contenu);
  return fichier;
}

/** Signs in at a real provider that knows this public key, with these settings. */
async function entrer(
  publique: KeyObject,
  alg: string,
  reglages: Readonly<Record<string, string>>,
) {
  const cle = { ...publique.export({ format: 'jwk' }), kid: 'notre-cle', alg, use: 'sig' };
  const vrai = await dresserFournisseur([RETOUR.href], { cle });
  try {
    const metadonnees = path.join(dossier, 'metadonnees.json');
    writeFileSync(metadonnees, JSON.stringify(vrai.metadonnees));
    const settings = lire({ ...reglages, PSC_METADONNEES: metadonnees });
    if (!settings) throw new Error('no provider');
    const fournisseur = openOidcProvider(settings);
    const { adresse, ...depart } = await fournisseur.partir(RETOUR);
    const retour = await chezLeFournisseur(adresse.href, RETOUR.href);
    return await fournisseur.revenir(new URL(retour), depart);
  } finally {
    await vrai.fermer();
  }
}

describe('une clé qui signe pour le programme (private_key_jwt)', () => {
  it('fait entrer chez un vrai fournisseur, sans secret, du fichier ou du réglage', async () => {
    const parFichier = { PSC_CLE_PRIVEE: enFichier(pemDe(rsa.privateKey)) };
    const entree = await entrer(rsa.publicKey, 'RS256', parFichier);
    expect(entree.ok && entree.valeur.acr).toBe('eidas1');
    const surUneLigne = pemDe(ec.privateKey).replaceAll('\n', '\\n');
    const nommee = { PSC_CLE_PRIVEE: surUneLigne, PSC_CLE_PRIVEE_ID: 'notre-cle' };
    expect((await entrer(ec.publicKey, 'ES256', nommee)).ok).toBe(true);
  });

  it('d’un autre ne fait pas entrer', async () => {
    const autre = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const entree = await entrer(ec.publicKey, 'ES256', { PSC_CLE_PRIVEE: pemDe(autre.privateKey) });
    expect(entree).toEqual({ ok: false, refus: 'reponse-invalide' });
  });

  it('qui ne convient pas arrête le démarrage, en disant pourquoi et sans la montrer', () => {
    const p384 = generateKeyPairSync('ec', { namedCurve: 'secp384r1' }).privateKey;
    const courte = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const publique = rsa.publicKey.export({ type: 'spki', format: 'pem' }).toString();
    const verrouillee = ec.privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
      .toString();
    for (const [cle, dit] of [
      [pemDe(courte), '2048 bits'],
      [pemDe(p384), 'P-256'],
      [publique, 'clé publique'],
      [verrouillee, 'mot de passe'],
      [enFichier('rien d’une clé'), 'BEGIN PRIVATE KEY'],
      ['/nulle/part.pem', '/nulle/part.pem'],
    ] as const)
      expect(() => lire({ PSC_CLE_PRIVEE: cle }), dit).toThrow(dit);
  });

  it('prend la place du secret : jamais les deux, ni sa seule étiquette', () => {
    const PSC_CLE_PRIVEE = pemDe(ec.privateKey);
    expect(() => lire({ PSC_CLE_PRIVEE, PSC_CLIENT_SECRET: 'secret' })).toThrow('s’excluent');
    expect(() => lire({ PSC_CLE_PRIVEE_ID: 'notre-cle' })).toThrow('PSC_CLE_PRIVEE_ID');
    expect(() => readOidcSettings(readConfig({ PSC_CLE_PRIVEE }))).toThrow('PSC_CLIENT_ID');
  });
});
