import type { Hex } from './couleur.ts';
import { COULEURS } from './jetons.ts';
import { type PointGeo, tisser } from './maille.ts';

/**
 * The emblem as an SVG file that stands alone: browser icon, letters, mails. Its colours are written
 * in it, since no sheet reaches it; `primaire` is the CPTS's own.
 */
export function emblemeAutonome(
  points: readonly PointGeo[],
  {
    taille = 64,
    primaire = COULEURS.primary.clair,
  }: { readonly taille?: number; readonly primaire?: Hex } = {},
): string {
  const maille = tisser(points, { taille, marge: 4, maximum: taille < 100 ? 12 : 60, allumes: 2 });
  const { largeur, hauteur, noeuds, aretes, allumes } = maille;
  const traits = aretes.map(([i, j]) => {
    const [a, b] = [noeuds[i], noeuds[j]];
    return a && b ? `M${a.x} ${a.y}L${b.x} ${b.y}` : '';
  });
  const ronds = noeuds.map(({ x, y }, i) => {
    const allume = allumes.includes(i);
    const couleur = allume ? COULEURS.accent.clair : primaire;
    return `<circle cx="${x}" cy="${y}" r="${allume ? 3 : 1.8}" fill="${couleur}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${largeur} ${hauteur}" width="${largeur}" height="${hauteur}">`,
    `<path d="${traits.join('')}" fill="none" stroke="${primaire}" stroke-opacity=".6"/>`,
    ...ronds,
    '</svg>',
  ].join('');
}
