/**
 * Service worker of the counters of one CPTS. It keeps one page, the same for everybody, and the assets that page names;
 * never what a link opens. A link opened without network shows that page, which reads the link in its own address.
 */
const page = /^\/c\/[\w-]+\/compteur$/.exec(new URL(location.href).searchParams.get('page') ?? '');
const COQUILLE = page?.[0] ?? '';
const CACHE = `compteur ${COQUILLE}`;
/** Under one bar of network, the kept page comes before the person gives up. */
const PATIENCE_MS = 4000;

type Prolonge = Event & { readonly waitUntil: (fin: Promise<unknown>) => void };
type Demande = Prolonge & {
  readonly request: Request;
  readonly respondWith: (reponse: Promise<Response>) => void;
};
const estProlonge = (e: Event): e is Prolonge => 'waitUntil' in e;
const estDemande = (e: Event): e is Demande => 'respondWith' in e && 'request' in e;

addEventListener('install', (e) => {
  if (estProlonge(e)) e.waitUntil(garder());
});

addEventListener('fetch', (e) => {
  if (!estDemande(e) || e.request.method !== 'GET') return;
  const { pathname, origin } = new URL(e.request.url);
  if (origin !== location.origin) return;
  if (e.request.mode === 'navigate' && pathname.startsWith(`${COQUILLE}/`))
    e.respondWith(ouvrir(e));
  else if (pathname.startsWith('/actifs/')) e.respondWith(actif(e.request));
});

async function ouvrir(e: Demande): Promise<Response> {
  try {
    const reponse = await fetch(e.request, { signal: AbortSignal.timeout(PATIENCE_MS) });
    if (reponse.ok) e.waitUntil(garder().catch(() => undefined));
    if (reponse.status < 500) return reponse;
  } catch {
    // No network: what was kept is shown below.
  }
  const cache = await caches.open(CACHE);
  return (await cache.match(COQUILLE)) ?? Response.error();
}

async function actif(demande: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(demande)) ?? (await fetch(demande));
}

/** Keeps the page and its assets as they are now; those it names no more are let go, last. */
async function garder(): Promise<void> {
  const reponse = await fetch(COQUILLE, { credentials: 'omit' });
  if (!reponse.ok) throw new Error('not kept');
  const cache = await caches.open(CACHE);
  const html = await reponse.clone().text();
  const actifs = [...html.matchAll(/(?:href|src)="(\/actifs\/[^"]+)"/g)].map(([, un = '']) => un);
  const absents = [];
  for (const un of new Set(actifs)) if (!(await cache.match(un))) absents.push(un);
  await cache.addAll(absents);
  await cache.put(COQUILLE, reponse);
  const gardes = new Set([COQUILLE, ...actifs]);
  for (const { url } of await cache.keys())
    if (!gardes.has(new URL(url).pathname)) await cache.delete(url);
}
