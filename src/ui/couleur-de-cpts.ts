import { contraste, depuisOklch, type Hex, melanger, versOklch } from './couleur.ts';
import { COULEURS, type Paire } from './jetons.ts';

export type CouleurDeCpts = { readonly primary: Paire; readonly onPrimary: Paire };

/** WCAG 2.2, 1.4.3: text under 18 pt. A little more, for rounding. */
const SEUIL = 4.6;

/**
 * The colour a CPTS chose, corrected so that links, fills and pale grounds stay readable in both themes.
 * Hue is kept; lightness moves only as much as it must.
 */
export function couleurDeCpts(choisie: Hex): CouleurDeCpts {
  const clair = corriger(choisie, 'clair');
  const sombre = corriger(choisie, 'sombre');
  return {
    primary: { clair, sombre },
    onPrimary: { clair: dessus(clair), sombre: dessus(sombre) },
  };
}

/** The sheet that replaces the pine of Maillage, to be served as a file of the same origin. */
export function feuilleDeCouleur(choisie: Hex): string {
  const { primary, onPrimary } = couleurDeCpts(choisie);
  const paire = ({ clair, sombre }: Paire) => `var(--L, ${clair}) var(--D, ${sombre})`;
  return `:root { --primary: ${paire(primary)}; --on-primary: ${paire(onPrimary)} }\n`;
}

/** True when the colour, on every ground it is written on, is readable. */
export function estLisible(couleur: Hex, theme: 'clair' | 'sombre'): boolean {
  const fonds = [COULEURS.paper[theme], COULEURS.raised[theme], COULEURS.wash[theme]];
  const pale = melanger(couleur, COULEURS.raised[theme], 0.12);
  return [...fonds, pale].every((fond) => contraste(couleur, fond) >= SEUIL);
}

function corriger(choisie: Hex, theme: 'clair' | 'sombre'): Hex {
  const depart = versOklch(choisie);
  const pas = theme === 'clair' ? -0.01 : 0.01;
  // In the dark, a saturated light colour glows: chroma is held.
  const c = theme === 'clair' ? depart.c : Math.min(depart.c, 0.13);
  for (let l = depart.l; l >= 0 && l <= 1; l += pas) {
    const couleur = l === depart.l && c === depart.c ? choisie : depuisOklch({ l, c, h: depart.h });
    if (estLisible(couleur, theme)) return couleur;
  }
  return COULEURS.primary[theme];
}

function dessus(fond: Hex): Hex {
  const blanc: Hex = '#ffffff';
  return contraste(blanc, fond) >= SEUIL ? blanc : COULEURS['on-primary'].sombre;
}
