import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Carte } from './carte.tsx';
import { placerNoms } from './carte-etiquettes.ts';
import { dresserFond } from './carte-fond.ts';

const commune = fc.record({
  lon: fc.integer({ min: 0, max: 300 }).map((n) => 2 + n / 400),
  lat: fc.integer({ min: 0, max: 300 }).map((n) => 45 + n / 400),
});
const communes = fc.uniqueArray(commune, {
  minLength: 1,
  maxLength: 40,
  selector: (p) => `${p.lon} ${p.lat}`,
});
const cadre = { largeur: 450, hauteurMax: 370, marge: 12 };
const RIEN = { points: [], contexte: [] };

test('sans contours, chaque commune a une cellule où elle se trouve', () => {
  fc.assert(
    fc.property(communes, (zones) => {
      const fond = dresserFond(zones, RIEN, cadre);
      expect(fond.chemins).toHaveLength(zones.length);
      for (const chemin of fond.chemins) expect(chemin).not.toContain('NaN');
      for (const zone of zones) {
        const { x, y } = fond.placer(zone);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(fond.largeur);
        expect(y).toBeGreaterThanOrEqual(0);
        expect(y).toBeLessThanOrEqual(fond.hauteur);
      }
    }),
  );
});

test('avec des contours, la carte les suit', () => {
  const contour = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [3, 45],
        [3.2, 45],
        [3.2, 45.2],
        [3, 45.2],
        [3, 45],
      ],
    ],
  };
  const fond = dresserFond([{ lon: 3.1, lat: 45.1, contour }], RIEN, cadre);
  expect(fond.chemins[0]?.match(/L/g)?.length).toBeGreaterThanOrEqual(3);
  expect(fond.placer({ lon: 3.1, lat: 45.1 }).x).toBeCloseTo(fond.largeur / 2, 0);
});

test('deux noms écrits ne se recouvrent jamais, sauf s’ils sont obligatoires', () => {
  const noms = fc.array(
    fc.record({
      x: fc.integer({ min: 0, max: 450 }),
      y: fc.integer({ min: 0, max: 370 }),
      rayon: fc.constantFrom(0, 5, 11),
      texte: fc.constantFrom('Giat', 'Pontaumur', 'Saint-Germain-près-Herment'),
    }),
    { maxLength: 25 },
  );
  fc.assert(
    fc.property(noms, (liste) => {
      const cotes = { largeur: 450, hauteur: 370, corps: 13.5, traits: [], disques: [] };
      const boites = placerNoms(liste, cotes).map((e) => {
        const l = e.texte.length * 13.5 * 0.54;
        const x = e.ancre === 'start' ? e.tx : e.ancre === 'end' ? e.tx - l : e.tx - l / 2;
        return { x0: x + 0.5, x1: x + l - 0.5, y0: e.ty - 10.9, y1: e.ty + 2.9 };
      });
      boites.forEach((a, i) => {
        for (const b of boites.slice(i + 1)) {
          const croise = a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
          expect(croise).toBe(false);
        }
      });
    }),
  );
});

test('le meilleur lieu, sa route et son numéro sont dessinés', () => {
  const html = String(
    <Carte
      enMots="De Giat à Pontaumur."
      communes={[
        { nom: 'Giat', lon: 2.47, lat: 45.79 },
        { nom: 'Pontaumur', lon: 2.67, lat: 45.86 },
      ]}
      origine={{ nom: 'Giat', lon: 2.47, lat: 45.79 }}
      lieux={[
        { nom: 'Pontaumur', lon: 2.67, lat: 45.86, precision: '26 min', numero: 1, meilleur: true },
      ]}
      routes
    />,
  );
  expect(html).toContain('role="img" aria-label="De Giat à Pontaumur."');
  expect(html).toContain('class="road best"');
  expect(html).toContain('class="n best"');
  expect(html).toContain('26 min');
});

test('une carte où l’on peut entrer n’est pas une image', () => {
  const html = String(
    <Carte enMots="Région." communes={[{ nom: 'Giat', lon: 2.4, lat: 45.7, href: '/c/giat' }]} />,
  );
  expect(html).toContain('role="group"');
  expect(html).toContain('<a href="/c/giat" aria-label="Giat">');
});
