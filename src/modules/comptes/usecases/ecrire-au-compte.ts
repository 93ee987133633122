import type { Courriel } from '../domain/courriels.ts';

/** A mail to the owner of an account, as an effect. */
export function aEcrire(compte: { readonly courriel: string }, courriel: Courriel) {
  return { canal: 'courriel', destinataire: compte.courriel, ...courriel } as const;
}
