import type { Hono } from 'hono';
import { securityHeaders } from '#platform/http/security.ts';
import {
  PageAujourdhui,
  PageConnexion,
  PageFeuille,
  PagePublique,
  PageRegulation,
  Vitrine,
} from '#ui/vitrine/index.ts';
import type { ActifsConstruits } from './actifs.ts';

const PAGES = {
  '/ui': Vitrine,
  '/ui/aujourdhui': PageAujourdhui,
  '/ui/regulation': PageRegulation,
  '/ui/publique': PagePublique,
  '/ui/feuille': PageFeuille,
  '/ui/connexion': PageConnexion,
} as const;

/** The living inventory of the design system, in development only. */
export function monterVitrine(app: Hono, actifs: ActifsConstruits): void {
  const construits = (script: string) => ({
    css: actifs.adresse('maillage.css'),
    js: [actifs.adresse(script)],
    police: actifs.police,
  });
  for (const [chemin, Page] of Object.entries(PAGES))
    app.get(chemin, (c) => {
      const script = chemin === '/ui/publique' ? 'public.js' : 'application.js';
      return c.html(
        String(<Page actifs={construits(script)} />),
        200,
        securityHeaders({ secure: false }),
      );
    });
}
