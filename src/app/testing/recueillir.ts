import type { Route } from '#platform/http/route.ts';
import { ROUTES } from '../table-des-routes.ts';
import { ensemble } from './ensemble.ts';
import { formulairesDe, lireHtml } from './lire-html.ts';
import type { Navigateur } from './serveur.ts';

/** A form that a page shows, filled as a browser would. */
export type EnvoiVu = {
  readonly route: Route;
  readonly chemin: string;
  readonly champs: Readonly<Record<string, string>>;
};

/** Pages somebody read, and the first form seen for each route. */
export type Recueil = {
  readonly lectures: ReadonlySet<string>;
  readonly envois: ReadonlyMap<string, EnvoiVu>;
};

export const aUnParametre = ({ chemin }: Route) => chemin.replace(':slug', '').includes(':');

/** The route an address leads to: the one with the fewest parameters first. */
function routeDe(methode: string, adresse: string): Route | undefined {
  const chemin = adresse.split(/[?#]/)[0] ?? '';
  return MOTIFS.find(({ route, motif }) => route.methode === methode && motif.test(chemin))?.route;
}

const MOTIFS = ROUTES.toSorted(
  (a, b) => a.chemin.split(':').length - b.chemin.split(':').length,
).map((route) => {
  const motif = route.chemin.replaceAll('.', '\\.').replaceAll(/:\w+(\{[^}]*\})?/g, '[^/]+');
  return { route, motif: new RegExp(`^${motif}$`) };
});

/** Reads pages from where one starts, following links; each route once, or twice when its address has a parameter. */
export async function recueillir(page: Navigateur, depart: readonly string[]): Promise<Recueil> {
  const restent = [...depart];
  const vues = new Map<string, number>();
  const recueil = { lectures: new Set<string>(), envois: new Map<string, EnvoiVu>() };
  /** Those of the queue that are not read yet, a wave at a time: the order is that of the links. */
  const vague = () =>
    restent.splice(0).filter((adresse) => {
      const route = routeDe('GET', adresse);
      const fois = vues.get(route?.chemin ?? '') ?? 0;
      if (!route || fois >= (aUnParametre(route) ? 2 : 1)) return false;
      vues.set(route.chemin, fois + 1);
      return true;
    });
  for (let lues = vague(); lues.length > 0; lues = vague()) {
    const pages = new Map<string, string>();
    await ensemble(lues, async (adresse) => {
      const reponse = await page.lire(adresse);
      if (reponse.headers.get('content-type')?.startsWith('text/html'))
        pages.set(adresse, await reponse.text());
    });
    for (const adresse of lues) restent.push(...garder(recueil, adresse, pages.get(adresse)));
  }
  return recueil;
}

type Garde = { readonly lectures: Set<string>; readonly envois: Map<string, EnvoiVu> };

/** Keeps the forms of one page; gives its links. */
function garder(
  { lectures, envois }: Garde,
  adresse: string,
  html: string | undefined,
): readonly string[] {
  if (html === undefined) return [];
  lectures.add(adresse);
  const balises = lireHtml(html);
  for (const { methode, action, champs } of formulairesDe(balises, adresse)) {
    const route = methode === 'post' ? routeDe('POST', action) : undefined;
    if (route && !envois.has(route.chemin))
      envois.set(route.chemin, { route, chemin: action, champs });
  }
  return balises.flatMap(({ attributs }) => attributs.get('href') ?? []);
}
