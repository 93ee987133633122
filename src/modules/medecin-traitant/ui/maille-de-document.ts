import { type Maille, type PointGeo, tisser } from '#ui/maille.ts';

/** The emblem of a CPTS for a document to print, so many pixels wide; null when it covers no commune yet. */
export const mailleDeDocument = (points: readonly PointGeo[], taille: number): Maille | null =>
  points.length === 0 ? null : tisser(points, { taille, marge: 3, allumes: 4 });
