import type { EtatConnu } from '../domain/file-de-touches.ts';
import type { Touche } from '../domain/touche.ts';

export type Reponse =
  | { readonly genre: 'recue'; readonly etat: EtatConnu; readonly tropAnciennes: readonly string[] }
  /** Expired or revoked. */
  | { readonly genre: 'arrete' }
  | { readonly genre: 'plus-tard' };

/** Longer than this, the network is as good as away. */
const PATIENCE_MS = 15_000;

let csrf = '';

/** Sends touches as the form of the page would; a page that waited offline asks for a new form token first. */
export async function envoyer(touches: readonly Touche[]): Promise<Reponse> {
  try {
    csrf ||= jetonDe(document);
    const reponse = await poster(touches);
    if (reponse.status !== 403) return await lire(reponse);
    const page = await fetch(location.pathname, { signal: AbortSignal.timeout(PATIENCE_MS) });
    csrf = jetonDe(new DOMParser().parseFromString(await page.text(), 'text/html'));
    return csrf === '' ? { genre: 'plus-tard' } : await lire(await poster(touches));
  } catch {
    return { genre: 'plus-tard' };
  }
}

async function poster(touches: readonly Touche[]): Promise<Response> {
  const corps = new URLSearchParams({ _csrf: csrf, envoyeLe: String(Date.now()) });
  for (const { id, le, retiree } of touches)
    corps.append('touche', `${id}:${le}:${retiree ? 'retiree' : 'comptee'}`);
  return await fetch(location.pathname, {
    method: 'POST',
    body: corps,
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

async function lire(reponse: Response): Promise<Reponse> {
  if (reponse.status === 404) return { genre: 'arrete' };
  if (!reponse.ok) return { genre: 'plus-tard' };
  const { jour, aujourdhui, ceMois, touche, tropAnciennes } = await reponse.json();
  return { genre: 'recue', etat: { jour, aujourdhui, ceMois, touche }, tropAnciennes };
}

function jetonDe(page: Document): string {
  return page.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
}
