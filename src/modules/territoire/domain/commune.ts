import type { Point } from '#kernel/distance.ts';

/** A commune of the country, as the official list and the imported coordinates know it. */
export type Commune = {
  readonly code: string;
  readonly nom: string;
  readonly departement: string;
  readonly region: string;
  readonly codesPostaux: readonly string[];
  /** Municipal population; null where no census counts (terres australes). */
  readonly population: number | null;
  /** Null until coordinates are imported: never taken for 0. */
  readonly lon: number | null;
  readonly lat: number | null;
};

/** A commune that a search found: by what was typed, or because nothing bears it and this resembles it. */
export type CommuneTrouvee = Commune & { readonly litterale: boolean };

export type SecteurDeCpts = {
  readonly id: string;
  readonly nom: string;
  /** One of A to F, its colour on maps. */
  readonly lettre: string;
};

export type CommuneDeCpts = Commune & {
  readonly secteur: SecteurDeCpts | null;
  readonly surfaceHa: number | null;
  /** Year of the census its population comes from. */
  readonly populationAnnee: number | null;
};

/** The point of a commune, or null when nobody imported its coordinates. */
export function pointDe({ lon, lat }: Pick<Commune, 'lon' | 'lat'>): Point | null {
  return lon === null || lat === null ? null : { lon, lat };
}

/** A commune among those a founder may pick. */
export type CommuneAChoisir = Pick<
  Commune,
  'code' | 'nom' | 'departement' | 'region' | 'population' | 'lon' | 'lat'
> & {
  readonly populationAnnee: number | null;
  /** Intercommunality: the EPT in Greater Paris, the EPCI elsewhere; null on a few islands. */
  readonly groupement: string | null;
  readonly groupementNom: string | null;
};
