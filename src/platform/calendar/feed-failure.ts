/** Why a feed could not be read. Each has its sentence where it is shown, and none repeats the address. */
export const ECHECS_DE_FLUX = [
  'adresse-invalide',
  'pas-https',
  'adresse-privee',
  'nom-inconnu',
  'injoignable',
  'certificat',
  'delai',
  'trop-gros',
  'trop-de-redirections',
  'acces-refuse',
  'introuvable',
  'serveur-en-panne',
] as const;
export type EchecDeFlux = (typeof ECHECS_DE_FLUX)[number];

export class FeedError extends Error {
  readonly echec: EchecDeFlux;
  constructor(echec: EchecDeFlux) {
    super(echec);
    this.echec = echec;
  }
}

export function failureOfStatus(status: number): EchecDeFlux {
  if (status === 401 || status === 403 || status === 407) return 'acces-refuse';
  return status === 404 || status === 410 ? 'introuvable' : 'serveur-en-panne';
}

/** What an exception of the network means. */
export function failureOf(error: unknown): EchecDeFlux {
  if (error instanceof FeedError) return error.echec;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'nom-inconnu';
  if (/CERT|SELF_SIGNED|SSL|TLS|ISSUER|SIGNATURE/.test(code)) return 'certificat';
  return 'injoignable';
}
