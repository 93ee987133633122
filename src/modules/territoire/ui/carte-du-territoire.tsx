import { Carte, type Lettre } from '#ui/carte.tsx';
import type { CommuneDeCpts, SecteurDeCpts } from '../domain/commune.ts';
import type { Contour } from '../domain/contour.ts';

type Props = {
  readonly communes: readonly CommuneDeCpts[];
  readonly secteurs: readonly SecteurDeCpts[];
  readonly contours: ReadonlyMap<string, Contour>;
  readonly largeur?: number;
};

/** The territory, each commune in the colour of its sector, the larger ones named. */
export const CarteDuTerritoire = ({ communes, secteurs, contours, largeur = 560 }: Props) => {
  const places = communes.flatMap((c) =>
    c.lon === null || c.lat === null ? [] : [{ ...c, lon: c.lon, lat: c.lat }],
  );
  const peuplees = new Set(
    places
      .toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0))
      .slice(0, 9)
      .map((c) => c.code),
  );
  const absentes = communes.length - places.length;
  return (
    <Carte
      enMots={`Carte de ${communes.length} communes${secteurs.length > 0 ? `, en ${secteurs.length} secteurs : ${secteurs.map((s) => s.nom).join(', ')}` : ''}. Le tableau des communes dit la même chose.`}
      communes={places.map((c) => ({
        nom: c.nom,
        lon: c.lon,
        lat: c.lat,
        contour: contours.get(c.code),
        teinte: lettreDeCarte(c.secteur?.lettre),
        nommee: peuplees.has(c.code),
      }))}
      secteurs={secteurs.flatMap((s) => {
        const lettre = lettreDeCarte(s.lettre);
        return lettre ? [{ lettre, nom: s.nom }] : [];
      })}
      largeur={largeur}
      legende={
        absentes > 0
          ? `${absentes} communes ne sont pas dessinées : leurs coordonnées ne sont pas importées.`
          : undefined
      }
    />
  );
};

/** The category of a sector's letter; letters past the sixth have no colour. */
export function lettreDeCarte(lettre: string | undefined): Lettre | undefined {
  return LETTRES.find((l) => l === lettre?.toLowerCase());
}

const LETTRES = ['a', 'b', 'c', 'd', 'e', 'f'] as const;
