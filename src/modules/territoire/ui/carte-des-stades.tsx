import { Carte, type Lettre } from '#ui/carte.tsx';
import { stadeDeLaCommune } from '../domain/couverture-regionale.ts';
import { LIBELLES_DES_STADES, STADES, type Stade } from '../domain/stade.ts';
import type { VueDEtendue } from './vue-d-etendue.ts';

/** Each stage has its category; a commune of a CPTS in talks is dotted, a white one is blank. */
export const TEINTES: Readonly<Record<Stade, Lettre | 'inconnu'>> = {
  'aci-signe': 'a',
  'projet-valide': 'b',
  'lettre-d-intention': 'c',
  reflexion: 'inconnu',
};

/** More communes than this are drawn as cells without names. */
const NOMMEES = 60;

/** The communes of a place, coloured by the stage of their CPTS. */
export const CarteDesStades = ({ communes, cpts, couverture, contours, nom }: VueDEtendue) => {
  const stades = new Map(cpts.map((c) => [c.id, c.stade]));
  const places = communes.flatMap((c) =>
    c.lon === null || c.lat === null ? [] : [{ ...c, lon: c.lon, lat: c.lat }],
  );
  const presents = STADES.filter((s) => couverture.parStade[s] > 0).toReversed();
  if (places.length === 0)
    return (
      <p class="quiet">
        La carte attend les coordonnées des communes. La liste ci-dessous est complète.
      </p>
    );
  return (
    <Carte
      enMots={`Carte de ${nom} : ${presents.map((s) => `${LIBELLES_DES_STADES[s]}, ${couverture.parStade[s]}`).join(' ; ')}. Communes sans CPTS en blanc. Les tableaux disent la même chose.`}
      communes={places.map((c) => {
        const stade = stadeDeLaCommune(c, stades);
        return {
          nom: c.nom,
          lon: c.lon,
          lat: c.lat,
          contour: contours.get(c.code),
          teinte: stade ? TEINTES[stade] : undefined,
          nommee: places.length <= NOMMEES,
        };
      })}
      secteurs={presents.flatMap((stade) => {
        const lettre = TEINTES[stade];
        return lettre === 'inconnu' ? [] : [{ lettre, nom: LIBELLES_DES_STADES[stade] }];
      })}
      legende={legendeDesStades(presents.includes('reflexion'), communes.length - places.length)}
      largeur={900}
      hauteurMax={620}
    />
  );
};

export function legendeDesStades(enReflexion: boolean, absentes: number, blanc = 'blanc'): string {
  return [
    `En ${blanc}, les communes sans CPTS.`,
    enReflexion ? 'En pointillé, celles d’une CPTS en réflexion.' : '',
    absentes > 0 ? `${absentes} communes sans coordonnées ne sont pas dessinées.` : '',
  ]
    .filter(Boolean)
    .join(' ');
}
