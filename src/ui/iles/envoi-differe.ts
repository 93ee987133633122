/** Longer than this, the network is as good as away. */
const PATIENCE_MS = 15_000;

let csrf = '';

/**
 * Sends fields as the form of this page would, and asks for JSON; a page that waited offline asks for a new form token
 * first. Null: no network, or not now.
 */
export async function posterEnDiffere(
  adresse: string,
  champs: () => URLSearchParams,
): Promise<Response | null> {
  try {
    csrf ||= jetonDe(document);
    const reponse = await poster(adresse, champs());
    if (reponse.status !== 403) return reponse;
    const page = await fetch(location.pathname, { signal: AbortSignal.timeout(PATIENCE_MS) });
    csrf = jetonDe(new DOMParser().parseFromString(await page.text(), 'text/html'));
    return csrf === '' ? null : await poster(adresse, champs());
  } catch {
    return null;
  }
}

/** The phone's clock goes with it: what counts is how long before the send something was done. */
async function poster(adresse: string, corps: URLSearchParams): Promise<Response> {
  corps.set('_csrf', csrf);
  corps.set('envoyeLe', String(Date.now()));
  return await fetch(adresse, {
    method: 'POST',
    body: corps,
    headers: { accept: 'application/json' },
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
}

function jetonDe(page: Document): string {
  return page.querySelector<HTMLInputElement>('input[name="_csrf"]')?.value ?? '';
}
