import { serve as listen } from '@hono/node-server';
import type { Config } from '#platform/config.ts';
import { ouvrirBase } from '../base.ts';
import { assembleProgramme } from '../programme.ts';
import { ouvrirPorteMtls } from './porte-mtls.ts';
import { premierDemarrage } from './premier-demarrage.ts';

/** Serves until asked to stop; then finishes what is under way, and stops the database it started. */
export async function serve(config: Config): Promise<void> {
  const dire = (ligne: string) => console.log(ligne);
  // Listened to from the start: asked to stop while it loads, it finishes loading and stops its database too.
  const arret = demandeDArret();
  const base = await ouvrirBase(config, { commande: 'serve', rejoindre: false, dire });
  const programme = await assembleProgramme(config, base);
  await premierDemarrage(programme, { config, base, dire });
  const adresse = config.PUBLIC_URL ?? `http://localhost:${config.PORT}`;
  const server = listen({ fetch: programme.fetch, port: config.PORT, hostname: config.HOST });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  dire(`Maillage sert sur ${adresse}`);
  const porte = await ouvrirPorteMtls(programme, config);
  if (porte) dire(`Les programmes qui ont un certificat entrent par le port ${porte.port}`);
  await programme.demarrerTravaux(adresse);
  await arret;
  dire('Arrêt : fin des requêtes en cours');
  porte?.fermer();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    setTimeout(() => resolve(), 10_000).unref();
  });
  await programme.fermer();
  await base.fermer();
}

/**
 * Resolves at the first request to stop; the next ones change nothing. Ctrl+C comes twice, from the terminal and
 * through npm: the second must not kill a server that is putting its database away.
 */
function demandeDArret(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
  });
}
