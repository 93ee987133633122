import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '#platform/db/database.ts';

const registre = new Registry();
/** Milliseconds between two looks at the event loop: at every ten, as by default, a server at rest did little else. */
const REGARD_SUR_LA_BOUCLE = 500;
collectDefaultMetrics({ register: registre, eventLoopMonitoringPrecision: REGARD_SUR_LA_BOUCLE });

const DUREES = new Histogram({
  name: 'maillage_http_duree_secondes',
  help: 'Durée des requêtes, par route et statut',
  labelNames: ['methode', 'chemin', 'statut'],
  buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
  registers: [registre],
});
const CONNEXIONS = new Gauge({
  name: 'maillage_base_connexions',
  help: 'Connexions à la base, par état',
  labelNames: ['etat'],
  registers: [registre],
});

/** Counts one answered request. Route patterns only: no value, no person. */
export function compterRequete(ligne: {
  readonly methode: string;
  readonly chemin: string;
  readonly statut: number;
  readonly dureeMs: number;
}): void {
  const { methode, chemin, statut, dureeMs } = ligne;
  const serie = `${methode} ${chemin} ${statut}`;
  let duree = SERIES.get(serie);
  if (!duree) {
    duree = DUREES.labels(methode, chemin, String(statut));
    SERIES.set(serie, duree);
  }
  duree.observe(dureeMs / 1000);
}

/** Routes and statuses are few: checking the labels at every request costs more than the count itself. */
const SERIES = new Map<string, ReturnType<typeof DUREES.labels>>();

/** `/metrics` in the Prometheus format; to local callers only unless the host opened it. */
export function metriques(exposition: 'locales' | 'publiques' | 'non', db: Database) {
  return async (c: Context): Promise<Response> => {
    if (exposition === 'non' || (exposition === 'locales' && !estLocale(c))) return c.text('', 404);
    CONNEXIONS.labels('ouvertes').set(db.transactions.totalCount);
    CONNEXIONS.labels('en attente').set(db.transactions.waitingCount);
    return c.text(await registre.metrics(), 200, { 'content-type': registre.contentType });
  };
}

function estLocale(c: Context): boolean {
  try {
    const adresse = getConnInfo(c).remote.address ?? '';
    return /^(::ffff:)?127\.|^::1$/.test(adresse) && !c.req.header('x-forwarded-for');
  } catch {
    return false;
  }
}
