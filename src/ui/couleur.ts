/** Colours as `#rrggbb`; contrasts as WCAG 2.2 defines them. */
export type Hex = `#${string}`;
type Triplet = readonly [number, number, number];

/** Lightness 0 to 1, chroma from 0, hue in radians (OKLCH). */
export type Oklch = { readonly l: number; readonly c: number; readonly h: number };

/** Contrast ratio of two opaque colours, from 1 to 21. */
export function contraste(a: Hex, b: Hex): number {
  const [clair, fonce] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return ((clair ?? 0) + 0.05) / ((fonce ?? 0) + 0.05);
}

/** What `color-mix(in oklab, a <part>, b)` gives, `part` from 0 to 1. */
export function melanger(a: Hex, b: Hex, part: number): Hex {
  const [x, y] = [versOklab(a), versOklab(b)];
  return depuisOklab([0, 1, 2].map((i) => (x[i] ?? 0) * part + (y[i] ?? 0) * (1 - part)));
}

export function versOklch(couleur: Hex): Oklch {
  const [l, a, b] = versOklab(couleur);
  return { l, c: Math.hypot(a, b), h: Math.atan2(b, a) };
}

/** Back to sRGB; chroma gives way where the colour does not exist on a screen. */
export function depuisOklch({ l, c, h }: Oklch): Hex {
  let chroma = c;
  const lab = () => [l, chroma * Math.cos(h), chroma * Math.sin(h)];
  while (chroma > 0.001 && !lineaire(lab()).every((v) => v > -0.0005 && v < 1.0005)) chroma *= 0.96;
  return depuisOklab(lab());
}

/** A colour as people type it: `#1F5D50` or `1f5d50`; undefined when it is not one. */
export function lireCouleur(texte: string): Hex | undefined {
  const chiffres = /^#?([0-9a-f]{6})$/i.exec(texte.trim())?.[1];
  return chiffres === undefined ? undefined : `#${chiffres.toLowerCase()}`;
}

function luminance(couleur: Hex): number {
  const [r, v, b] = composantes(couleur);
  return 0.2126 * r + 0.7152 * v + 0.0722 * b;
}

/** Linear-light components, 0 to 1. */
function composantes(couleur: Hex): Triplet {
  const [r, v, b] = [1, 3, 5].map((i) => {
    const x = Number.parseInt(couleur.slice(i, i + 2), 16) / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  });
  return [r ?? 0, v ?? 0, b ?? 0];
}

// Matrices of Björn Ottosson, "A perceptual color space for image processing" (2020).
function versOklab(couleur: Hex): Triplet {
  const [r, v, b] = composantes(couleur);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * v + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * v + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * v + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function lineaire([l0 = 0, a = 0, b = 0]: readonly number[]): Triplet {
  const l = (l0 + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (l0 - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (l0 - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function depuisOklab(lab: readonly number[]): Hex {
  const octets = lineaire(lab).map((v) => {
    const borne = Math.min(1, Math.max(0, v));
    const x = borne <= 0.0031308 ? borne * 12.92 : 1.055 * borne ** (1 / 2.4) - 0.055;
    return Math.round(x * 255)
      .toString(16)
      .padStart(2, '0');
  });
  return `#${octets.join('')}`;
}
