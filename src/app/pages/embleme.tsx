import type { Requete } from '#platform/http/request.ts';
import { Embleme } from '#ui/embleme.tsx';
import { emblemeDe } from '../../modules/territoire/module.ts';

/** A dozen points spread like a territory: the emblem of an installation that has none yet. */
const SANS_TERRITOIRE = [
  [0.2, 0.1],
  [0.55, 0],
  [0.9, 0.15],
  [0.1, 0.4],
  [0.45, 0.35],
  [0.8, 0.45],
  [0.25, 0.7],
  [0.6, 0.65],
  [1, 0.75],
  [0.4, 1],
  [0.75, 0.95],
  [0, 0.9],
].map(([lon = 0, lat = 0]) => ({ lon, lat: 46 + lat }));

/** The emblem of a CPTS as an icon: strokes in its own colours, since no sheet reaches it there. */
export async function embleme(cpts: string | null, requete: Requete<unknown>): Promise<Response> {
  const points = cpts ? await requete.lire((tx) => emblemeDe(tx, cpts)) : [];
  const dessin = String(
    <Embleme points={points.length > 2 ? points : SANS_TERRITOIRE} taille={46} />,
  );
  const couleurs =
    '<style>path{fill:none;stroke:#1f5d50;stroke-width:1.4}circle{fill:#1f5d50}.lit{fill:#b8621b}</style>';
  const svg = dessin.replace(
    /<svg([^>]*)>/,
    (_, attributs: string) =>
      `<svg${attributs.includes('xmlns') ? attributs : `${attributs} xmlns="http://www.w3.org/2000/svg"`}>${couleurs}`,
  );
  return requete.fichier(svg, { nom: 'embleme.svg', type: 'image/svg+xml', affiche: true });
}
