import type { Config } from '#platform/config.ts';
import type { Installation } from '#platform/personal-data.ts';
import { VERSION } from './version.ts';

/** What the host set up, for the register of processing. */
export function installationDe(config: Config): Installation {
  return {
    version: VERSION,
    base: config.DATABASE_URL ? 'distante' : 'embarquee',
    serveurDeCourriel: config.SMTP_URL ? new URL(config.SMTP_URL).hostname : null,
    proSanteConnect: config.PSC_CLIENT_ID !== undefined,
    cles: config.MAILLAGE_CLES ? 'environnement' : 'fichier',
    adresseChiffree: config.PUBLIC_URL?.startsWith('https:') ?? false,
  };
}

/** A program that serves nobody: commands, tests. */
export const SANS_SERVEUR: Installation = {
  version: VERSION,
  base: 'embarquee',
  serveurDeCourriel: null,
  proSanteConnect: false,
  cles: 'fichier',
  adresseChiffree: false,
};
