import type { Config } from '#platform/config.ts';
import type { Installation } from '#platform/personal-data.ts';
import { VERSION } from './version.ts';

/** What the host set up, for the register of processing. */
export function installationDe(config: Config): Installation {
  return {
    version: VERSION,
    base: config.DATABASE_URL ? 'distante' : 'embarquee',
    baseChiffree: config.DATABASE_URL ? baseChiffree(new URL(config.DATABASE_URL)) : true,
    ...courriel(config.SMTP_URL),
    proSanteConnect: proSanteConnect(config),
    cles: config.MAILLAGE_CLES ? 'environnement' : 'fichier',
    adresseChiffree: config.PUBLIC_URL?.startsWith('https:') ?? false,
    demonstration: config.MAILLAGE_DEMONSTRATION,
  };
}

const ICI = ['', 'localhost', '127.0.0.1', '[::1]'];
/** What the driver takes as an order to encrypt; `prefer` is not one. */
const CHIFFRENT = ['require', 'verify-ca', 'verify-full'];

/** True on the same machine, or when the address asks for an encrypted link. */
function baseChiffree({ hostname, searchParams }: URL): boolean {
  return ICI.includes(hostname) || CHIFFRENT.includes(searchParams.get('sslmode') ?? '');
}

/** `smtp:` takes what the other side offers, unless told not to. */
function courriel(adresse: string | undefined) {
  if (!adresse) return { serveurDeCourriel: null, courrielChiffre: true };
  const { hostname, protocol, searchParams } = new URL(adresse);
  return {
    serveurDeCourriel: hostname,
    courrielChiffre: protocol === 'smtps:' || searchParams.get('requireTLS') === 'true',
  };
}

function proSanteConnect({
  PSC_CLIENT_ID,
  PSC_ENVIRONNEMENT,
}: Config): Installation['proSanteConnect'] {
  if (PSC_CLIENT_ID === undefined) return null;
  return PSC_ENVIRONNEMENT === 'production' ? 'production' : 'bac-a-sable';
}

/** A program that serves nobody: commands, tests. */
export const SANS_SERVEUR: Installation = {
  version: VERSION,
  base: 'embarquee',
  baseChiffree: true,
  serveurDeCourriel: null,
  courrielChiffre: true,
  proSanteConnect: null,
  cles: 'fichier',
  adresseChiffree: false,
  demonstration: false,
};
