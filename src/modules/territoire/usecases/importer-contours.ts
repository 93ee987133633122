import { z } from 'zod';
import { jsonItems } from '#platform/files/json-items.ts';
import { type ContourLu, ecrireContours } from '../data/coordonnees.copy.ts';
import { lireChamp } from '../domain/colonnes.ts';
import { centreDe, lireContour } from '../domain/contour.ts';
import { lireCode } from '../domain/coordonnees.ts';
import { direRapport, type RapportDImport } from '../domain/rapport-d-import.ts';
import { ecrireParLots, type Lue } from './ecrire-par-lots.ts';
import { ImportRefuse, PROBLEMES_JSON } from './import-refuse.ts';
import type { MoyensDImport } from './importer-communes.ts';
import { ouvrirLecture } from './ouvrir-lecture.ts';

const zFeature = z.object({
  properties: z.record(z.string(), z.unknown()).nullable().default(null),
  geometry: z.unknown(),
  id: z.union([z.string(), z.number()]).optional(),
});

/**
 * Imports the outlines of communes: a GeoJSON FeatureCollection of any size, its code in a property (code,
 * insee, codgeo …). Outlines are rounded to about ten metres. Idempotent.
 * @throws ImportRefuse when the right is missing.
 */
export async function importerContours(
  { appel, dire, avancer }: MoyensDImport,
  fichier: string,
): Promise<RapportDImport> {
  if (!appel.acteur.droits.has('territoire.importer')) throw new ImportRefuse('droit-manquant');
  const { chunks, octets } = ouvrirLecture(fichier);
  const rapport = await ecrireParLots(lire(chunks), {
    db: appel.socle.db,
    ecrire: ecrireContours,
    taille: 200,
    progression: ({ lus }) => {
      dire(`${lus.toLocaleString('fr-FR')} contours lus`);
      avancer?.(octets(), lus);
    },
  });
  if (rapport.lus === 0) throw new ImportRefuse('fichier-vide');
  dire(direRapport(rapport));
  return rapport;
}

async function* lire(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Lue<ContourLu>> {
  for await (const item of jsonItems(chunks)) {
    yield 'problem' in item
      ? { ligne: item.line, raison: PROBLEMES_JSON[item.problem] }
      : lireFeature(item.line, item.value);
  }
}

function lireFeature(ligne: number, brut: unknown): Lue<ContourLu> {
  const feature = zFeature.safeParse(brut);
  if (!feature.success) return { ligne, raison: 'cet objet n’est pas une Feature GeoJSON' };
  const { properties, geometry, id } = feature.data;
  const code = lireCode(lireChamp(properties ?? {}, 'code') ?? id);
  if (!code.ok) return { ligne, raison: code.refus };
  const contour = lireContour(geometry);
  if (!contour.ok) return { ligne, raison: `commune ${code.valeur} : ${contour.refus}` };
  return {
    ligne,
    valeur: { code: code.valeur, contour: contour.valeur, ...centreDe(contour.valeur) },
  };
}
