import { reperer } from './colonnes.ts';

/** What a file holds, as its beginning says it. */
export type FichierDeCommunes = {
  readonly genre: 'communes' | 'contours';
  /** Columns without which no commune can be read, as people call them. */
  readonly manquantes: readonly string[];
};

/**
 * Recognises a file of points or of outlines of communes by its beginning (a few thousand characters): JSON of
 * the API géo, GeoJSON, or columns. Null when it is neither.
 */
export function reconnaitreCommunes(debut: string): FichierDeCommunes | null {
  const texte = debut.replace(/^\uFEFF/, '').trimStart();
  if (texte.startsWith('[')) return { genre: 'communes', manquantes: [] };
  if (texte.startsWith('{')) return reconnaitreGeoJson(texte);
  const entete = (texte.split(/\r?\n/, 1)[0] ?? '').split(/[;,\t]/);
  const { code, point, longitude, latitude } = reperer(entete.map((nom) => nom.replace(/"/g, '')));
  const sansPoint = point === undefined && (longitude === undefined || latitude === undefined);
  if (code === undefined && sansPoint) return null;
  return {
    genre: 'communes',
    manquantes: [
      ...(code === undefined ? ['code INSEE'] : []),
      ...(sansPoint && longitude === undefined ? ['longitude'] : []),
      ...(sansPoint && latitude === undefined ? ['latitude'] : []),
    ],
  };
}

function reconnaitreGeoJson(texte: string): FichierDeCommunes | null {
  if (!/"(Feature|FeatureCollection|features)"/.test(texte)) return null;
  const forme = /"type"\s*:\s*"(Point|Polygon|MultiPolygon)"/.exec(texte)?.[1];
  return { genre: forme === 'Point' ? 'communes' : 'contours', manquantes: [] };
}
