import { Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { answers } from '#platform/db/database.ts';
import { isSmall } from '#platform/http/json-answer.ts';
import type { HttpOptions } from '#platform/http/options.ts';
import type { Route } from '#platform/http/route.ts';
import { mountRoutes } from '#platform/http/server.ts';
import type { ActifsConstruits } from './actifs.ts';
import { metriques } from './metriques.ts';
import { monterVitrine } from './vitrine.tsx';

type Parts = {
  readonly routes: readonly Route[];
  readonly options: HttpOptions;
  readonly actifs: ActifsConstruits;
  readonly version: string;
  readonly exposition: 'locales' | 'publiques' | 'non';
};

/** The whole web face: health, metrics, assets, then the route table. */
export function assembleHttp({ routes, options, actifs, version, exposition }: Parts): Hono {
  const app = new Hono();
  app.use('*', compresser);
  app.get('/healthz', async (c) => {
    const up = await answers(options.socle.db);
    const state = { status: up ? 'ok' : 'degrade', version, database: up ? 'ok' : 'absente' };
    return c.json(state, up ? 200 : 503, { 'cache-control': 'no-store' });
  });
  app.get('/metrics', metriques(exposition, options.socle.db));
  app.get('/actifs/:nom', (c) => actifs.servir(c.req.param('nom')));
  if (process.env['NODE_ENV'] !== 'production') monterVitrine(app, actifs);
  mountRoutes(app, routes, options);
  return app;
}

const compression = compress({ threshold: 1400 });

/** Looking at the headers of a small answer would cost more than it saves. */
const compresser: MiddlewareHandler = async (c, next) => {
  await next();
  if (!isSmall(c.res)) await compression(c, async () => {});
};
