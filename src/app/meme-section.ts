import type { Route } from '#platform/http/route.ts';

/**
 * Where the same section is in another CPTS: the longest part of the path that is a page there without anything of this one
 * in its address, and that the rights held there open.
 */
export function memeSection(
  chemin: string,
  slug: string,
  { routes, droits }: { readonly routes: readonly Route[]; readonly droits: ReadonlySet<string> },
): string {
  const segments = chemin.split('/').slice(3);
  for (let n = segments.length; n > 0; n--) {
    const suite = segments.slice(0, n).join('/');
    const page = routes.find((r) => r.methode === 'GET' && r.chemin === `/app/:slug/${suite}`);
    if (page && (page.droit === 'connecte' || droits.has(page.droit)))
      return `/app/${slug}/${suite}`;
  }
  return `/app/${slug}`;
}
