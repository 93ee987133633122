import { posterEnDiffere } from '#ui/iles/envoi-differe.ts';
import type { EtatConnu } from '../domain/file-de-touches.ts';
import type { Touche } from '../domain/touche.ts';

export type Reponse =
  | { readonly genre: 'recue'; readonly etat: EtatConnu; readonly tropAnciennes: readonly string[] }
  /** Expired or revoked. */
  | { readonly genre: 'arrete' }
  | { readonly genre: 'plus-tard' };

/** Sends touches as the form of the page would. */
export async function envoyer(touches: readonly Touche[]): Promise<Reponse> {
  const reponse = await posterEnDiffere(location.pathname, () => {
    const corps = new URLSearchParams();
    for (const { id, le, retiree } of touches)
      corps.append('touche', `${id}:${le}:${retiree ? 'retiree' : 'comptee'}`);
    return corps;
  });
  if (!reponse) return { genre: 'plus-tard' };
  // An answer that was cut on the way is no answer.
  return await lire(reponse).catch(() => ({ genre: 'plus-tard' }) as const);
}

async function lire(reponse: Response): Promise<Reponse> {
  if (reponse.status === 404) return { genre: 'arrete' };
  if (!reponse.ok) return { genre: 'plus-tard' };
  const { jour, aujourdhui, ceMois, touche, tropAnciennes } = await reponse.json();
  return { genre: 'recue', etat: { jour, aujourdhui, ceMois, touche }, tropAnciennes };
}
