import { accord, nombre, pluriel } from '#kernel/formats.ts';
import { Carte, type Degre } from '#ui/carte.tsx';
import {
  type DensiteDeZone,
  type Maille,
  type PasDeDensite,
  pasDe,
  zoneDe,
} from '../domain/densites.ts';

type Commune = Parameters<typeof zoneDe>[0] & {
  readonly lon: number | null;
  readonly lat: number | null;
};
type Contour = NonNullable<Parameters<typeof Carte>[0]['communes'][number]['contour']>;

export type VueDesDensites = {
  readonly maille: Maille;
  readonly aDesSecteurs: boolean;
  readonly metier: string;
  readonly cle: string;
  readonly moyenne: number | null;
  readonly zones: readonly DensiteDeZone[];
  readonly communes: readonly Commune[];
  readonly contours: ReadonlyMap<string, Contour>;
};

const TEINTES: Readonly<Record<PasDeDensite, Degre | 'inconnu' | undefined>> = {
  aucun: undefined,
  inconnu: 'inconnu',
  1: 'degre-1',
  2: 'degre-2',
  3: 'degre-3',
  4: 'degre-4',
};
const NOMMEES = 8;

/** Each commune as dark as its zone is well provided for, against the territory as a whole. */
export const CarteDesDensites = (p: VueDesDensites) => {
  const places = p.communes.flatMap((c) =>
    c.lon === null || c.lat === null ? [] : [{ ...c, lon: c.lon, lat: c.lat }],
  );
  const parZone = new Map(p.zones.map((z) => [z.zone, z]));
  const nommees = new Set(
    places
      .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))
      .slice(0, NOMMEES)
      .map((c) => c.code),
  );
  const absentes = p.communes.length - places.length;
  return (
    <Carte
      enMots={enMots(p)}
      communes={places.map((c) => {
        const zone = parZone.get(zoneDe(c, p.maille).id);
        return {
          nom: c.nom,
          lon: c.lon,
          lat: c.lat,
          contour: p.contours.get(c.code),
          teinte: zone ? TEINTES[pasDe(zone, p.moyenne)] : undefined,
          nommee: nommees.has(c.code),
        };
      })}
      degres={legende(p)}
      largeur={560}
      legende={
        absentes > 0
          ? `${pluriel(absentes, 'commune n’est pas dessinée', 'communes ne sont pas dessinées')} : ${accord(absentes, 'ses', 'leurs')} coordonnées ne sont pas importées.`
          : undefined
      }
    />
  );
};

function enMots({ zones, metier, maille }: VueDesDensites): string {
  const [premiere] = zones;
  const vides = zones.filter((z) => z.nombre === 0).length;
  const quoi = maille === 'secteur' ? 'secteur' : 'commune';
  return `Carte de la densité par ${quoi}, ${metier.toLowerCase()}.${
    premiere && premiere.densite !== null
      ? ` En tête, ${premiere.nom}, ${nombre(premiere.densite, 1)} pour 10\u00a0000 habitants.`
      : ''
  } ${pluriel(vides, `${quoi} n’en a aucun`, `${quoi}s n’en ont aucun`)}. Le tableau donne chaque nombre.`;
}

function legende({ moyenne, zones }: VueDesDensites) {
  const presents = new Set(zones.map((z) => pasDe(z, moyenne)));
  const seuil = (part: number) => nombre((moyenne ?? 0) * part, 1);
  const pas: readonly (readonly [PasDeDensite, string])[] = [
    ['aucun', 'aucun'],
    [1, `moins de ${seuil(0.5)}`],
    [2, `de ${seuil(0.5)} à ${seuil(1)}`],
    [3, `de ${seuil(1)} à ${seuil(2)}`],
    [4, `plus de ${seuil(2)}`],
    ['inconnu', 'population inconnue'],
  ];
  return pas
    .filter(([un]) => presents.has(un))
    .map(([un, libelle]) => ({ degre: TEINTES[un] ?? null, libelle }));
}
