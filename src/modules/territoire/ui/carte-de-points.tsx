import { Pastille } from '#ui/carte.tsx';
import { stadeDeLaCommune } from '../domain/couverture-regionale.ts';
import { LIBELLES_DES_STADES, STADES } from '../domain/stade.ts';
import { legendeDesStades, TEINTES } from './carte-des-stades.tsx';
import type { VueDEtendue } from './vue-d-etendue.ts';

const LARGEUR = 900;
const MARGE = 12;

/** A large place: one point for each commune, white ones first so that CPTS stand out. */
export const CarteDePoints = (vue: VueDEtendue) => {
  const { couverture, nom } = vue;
  const { chemins, hauteur, absentes } = placer(vue);
  const presents = STADES.filter((s) => couverture.parStade[s] > 0).toReversed();
  if (chemins.size === 0) return <p class="quiet">La carte attend les coordonnées des communes.</p>;
  return (
    <figure class="map-figure">
      <svg
        class="map"
        viewBox={`0 0 ${LARGEUR} ${hauteur}`}
        role="img"
        aria-label={`Communes de ${nom}, un point chacune, selon l’étape de leur CPTS. Les tableaux disent la même chose.`}
      >
        {['blanche', 'inconnu', 'c', 'b', 'a'].map((teinte) => (
          <path class={CLASSES[teinte]} d={chemins.get(teinte) ?? ''} />
        ))}
      </svg>
      <ul class="keys" aria-label="Étapes">
        {presents.flatMap((stade) => {
          const lettre = TEINTES[stade];
          return lettre === 'inconnu'
            ? []
            : [
                <li>
                  <Pastille lettre={lettre} />
                  {LIBELLES_DES_STADES[stade]}
                </li>,
              ];
        })}
      </ul>
      <figcaption class="tiny quiet">{legendeDesStades(false, absentes, 'gris')}</figcaption>
    </figure>
  );
};

const CLASSES: Readonly<Record<string, string>> = {
  blanche: 'points',
  inconnu: 'points points-talk',
  a: 'points points-a',
  b: 'points points-b',
  c: 'points points-c',
};

/** One path for each tint: a zero-length line with round ends is a dot. */
function placer({ communes, cpts }: VueDEtendue) {
  const places = communes.flatMap((c) =>
    c.lon === null || c.lat === null ? [] : [{ ...c, lon: c.lon, lat: c.lat }],
  );
  const stades = new Map(cpts.map((c) => [c.id, c.stade]));
  const bornes = (valeurs: readonly number[]) => ({
    min: valeurs.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
    max: valeurs.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
  });
  const [x, y] = [bornes(places.map((c) => c.lon)), bornes(places.map((c) => c.lat))];
  const aplati = Math.cos((((y.min + y.max) / 2) * Math.PI) / 180);
  const k = (LARGEUR - 2 * MARGE) / Math.max((x.max - x.min) * aplati, (y.max - y.min) * 1.2, 1e-3);
  const chemins = new Map<string, string>();
  for (const c of places) {
    const stade = stadeDeLaCommune(c, stades);
    const teinte = stade ? TEINTES[stade] : 'blanche';
    const [px, py] = [(c.lon - x.min) * aplati * k + MARGE, (y.max - c.lat) * k + MARGE];
    chemins.set(teinte, `${chemins.get(teinte) ?? ''}M${px.toFixed(1)} ${py.toFixed(1)}h0`);
  }
  const hauteur = Math.ceil((y.max - y.min) * k + 2 * MARGE);
  return { chemins, hauteur, absentes: communes.length - places.length };
}
