import { sansAccents } from '#kernel/texte.ts';

/** Names that published files give to the columns we read. */
const ALIAS = {
  code: [
    'code',
    'codeinsee',
    'insee',
    'codecommune',
    'codecommuneinsee',
    'inseecom',
    'inseecode',
    'codgeo',
    'com',
    'depcom',
    'codeinseecommune',
    'codeofficielcommune',
    'comcode',
    'codecommuneetranger',
    'codeinseedelacommune',
  ],
  longitude: [
    'longitude',
    'lon',
    'lng',
    'long',
    'x',
    'longitudecentre',
    'loncentre',
    'longitudemairie',
    'xdegres',
  ],
  latitude: ['latitude', 'lat', 'y', 'latitudecentre', 'latcentre', 'latitudemairie', 'ydegres'],
  point: [
    'geopoint2d',
    'geopoint',
    'geolocalisation',
    'coordonneesgps',
    'coordonneesgeographiques',
    'latlon',
    'latitudelongitude',
  ],
  surfaceHa: [
    'surfaceha',
    'superficieha',
    'superficiehectare',
    'surface',
    'superficie',
    'surfacehectares',
    'surf',
  ],
  surfaceKm2: ['surfacekm2', 'superficiekm2'],
} as const;

export type Champ = keyof typeof ALIAS;

/** Which column holds what, by its normalised name; the order of columns and unknown ones do not matter. */
export function reperer(entete: readonly string[]): Partial<Record<Champ, number>> {
  const noms = entete.map(normaliserEntete);
  const trouves: Partial<Record<Champ, number>> = {};
  for (const champ of champs) {
    const rang = rangDe(noms, ALIAS[champ]);
    if (rang !== null) trouves[champ] = rang;
  }
  return trouves;
}

/** The value an object bears under one of the names of a field. */
export function lireChamp(objet: Readonly<Record<string, unknown>>, champ: Champ): unknown {
  const noms = Object.keys(objet);
  const rang = rangDe(noms.map(normaliserEntete), ALIAS[champ]);
  return rang === null ? undefined : objet[noms[rang] ?? ''];
}

const champs = ['code', 'longitude', 'latitude', 'point', 'surfaceHa', 'surfaceKm2'] as const;

function rangDe(noms: readonly string[], alias: readonly string[]): number | null {
  for (const nom of alias) {
    const rang = noms.indexOf(nom);
    if (rang !== -1) return rang;
  }
  return null;
}

function normaliserEntete(nom: string): string {
  return sansAccents(nom.toLowerCase()).replace(/[^a-z0-9]/g, '');
}
