import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contraste, depuisOklch, type Hex, lireCouleur, melanger, versOklch } from './couleur.ts';
import { couleurDeCpts, feuilleDeCouleur } from './couleur-de-cpts.ts';
import { CATEGORIES, COULEURS, THEMES } from './jetons.ts';

const feuille = readFileSync(new URL('./feuille/jetons.css', import.meta.url), 'utf8');
const couleurs = fc.integer({ min: 0, max: 0xffffff }).map(hexDe);

function hexDe(n: number): Hex {
  return `#${n.toString(16).padStart(6, '0')}`;
}

type Nom = keyof typeof COULEURS;
const FONDS: readonly Nom[] = ['paper', 'raised', 'wash'];

/** Text, and the grounds it is written on. */
const TEXTES: readonly (readonly [Nom, readonly Nom[]])[] = [
  ['ink', [...FONDS, 'accent-wash']],
  ['quiet', FONDS],
  ['primary', FONDS],
  ['accent-strong', FONDS],
  ['info', FONDS],
  ['success', FONDS],
  ['warning', [...FONDS, 'accent-wash']],
  ['danger', FONDS],
  ['on-primary', ['primary']],
  ['on-accent', ['accent-strong']],
];

describe.each(THEMES)('les jetons en thème %s', (theme) => {
  test.each(TEXTES)('%s se lit sur ses fonds à 4,5 au moins', (texte, fonds) => {
    for (const fond of fonds)
      expect(contraste(COULEURS[texte][theme], COULEURS[fond][theme]), fond).toBeGreaterThanOrEqual(
        4.5,
      );
  });

  test.each(['info', 'success', 'danger', 'primary'] as const)(
    '%s se lit sur son propre lavis, comme dans une étiquette',
    (nom) => {
      const part = nom === 'primary' ? 0.12 : 0.1;
      const lavis = melanger(COULEURS[nom][theme], COULEURS.raised[theme], part);
      expect(contraste(COULEURS[nom][theme], lavis)).toBeGreaterThanOrEqual(4.5);
      expect(contraste(COULEURS.ink[theme], lavis)).toBeGreaterThanOrEqual(4.5);
    },
  );

  test.each(['edge', 'accent', 'primary', 'info'] as const)(
    'la marque %s se voit sur le papier à 3 au moins',
    (nom) => {
      for (const fond of ['paper', 'raised'] as const)
        expect(contraste(COULEURS[nom][theme], COULEURS[fond][theme])).toBeGreaterThanOrEqual(3);
    },
  );

  test.each(Object.keys(CATEGORIES))('la catégorie %s se voit, et sa lettre sur elle', (nom) => {
    const categorie = Object.entries(CATEGORIES).find(([cle]) => cle === nom)?.[1];
    const couleur = categorie?.[theme] ?? '#000000';
    expect(contraste(couleur, COULEURS.paper[theme])).toBeGreaterThanOrEqual(3);
    expect(contraste(COULEURS.raised[theme], couleur)).toBeGreaterThanOrEqual(3);
  });
});

test.each(Object.entries({ ...COULEURS, ...CATEGORIES }))(
  'la feuille donne à --%s les couleurs de la liste',
  (nom, { clair, sombre }) => {
    expect(feuille).toContain(`--${nom}: var(--L, ${clair}) var(--D, ${sombre});`);
  },
);

describe('la couleur choisie par une CPTS', () => {
  test('reste lisible dans les deux thèmes, quelle qu’elle soit', () => {
    fc.assert(
      fc.property(couleurs, (choisie) => {
        const { primary, onPrimary } = couleurDeCpts(choisie);
        for (const theme of THEMES) {
          const lavis = melanger(primary[theme], COULEURS.raised[theme], 0.12);
          for (const fond of [...FONDS.map((f) => COULEURS[f][theme]), lavis])
            expect(contraste(primary[theme], fond)).toBeGreaterThanOrEqual(4.5);
          expect(contraste(onPrimary[theme], primary[theme])).toBeGreaterThanOrEqual(4.5);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('n’est pas touchée quand elle convient déjà', () => {
    expect(couleurDeCpts('#1f5d50').primary.clair).toBe('#1f5d50');
  });

  test('garde sa teinte', () => {
    const avant = versOklch('#e6007e').h;
    expect(Math.abs(versOklch(couleurDeCpts('#e6007e').primary.clair).h - avant)).toBeLessThan(0.1);
  });

  test('donne une feuille qui remplace le pin', () => {
    expect(feuilleDeCouleur('#0b3d91')).toMatch(
      /^:root \{ --primary: var\(--L, #0b3d91\) var\(--D, #[0-9a-f]{6}\); --on-primary: /,
    );
  });
});

test('une couleur va en OKLCH et en revient', () => {
  fc.assert(
    fc.property(couleurs, (couleur) => {
      expect(contraste(depuisOklch(versOklch(couleur)), couleur)).toBeLessThan(1.06);
    }),
  );
});

test.each([
  ['#1F5D50', '#1f5d50'],
  [' 1f5d50 ', '#1f5d50'],
  ['vert', undefined],
  ['#1f5', undefined],
  ['#1f5d50;} body{', undefined],
])('on lit « %s » comme une couleur ou non', (texte, attendu) => {
  expect(lireCouleur(texte)).toBe(attendu);
});

test('le contraste du noir sur le blanc est 21', () => {
  expect(contraste('#000000', '#ffffff')).toBeCloseTo(21, 5);
});
