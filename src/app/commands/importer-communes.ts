import { existsSync } from 'node:fs';
import type { Config } from '#platform/config.ts';
import {
  ImportRefuse,
  importerCommunes,
  importerContours,
  type RapportDImport,
} from '../../modules/territoire/module.ts';
import { dansLAtelier } from './atelier.ts';
import { Usage, words } from './usage.ts';

/** Rejected lines shown on the terminal; the count says the rest. */
const MONTREES = 20;

/** Imports the coordinates of communes from a file. */
export const importerLesCommunes = commande('import communes', importerCommunes);

/** Imports the outlines of communes from a GeoJSON file. */
export const importerLesContours = commande('import contours', importerContours);

function commande(nom: string, importer: typeof importerCommunes) {
  return async (config: Config, args: readonly string[]): Promise<void> => {
    const [fichier] = words(args);
    if (!fichier) throw new Usage(`Donnez le fichier : maillage ${nom} <fichier>.`);
    if (!existsSync(fichier)) throw new Usage(`Le fichier ${fichier} n’existe pas.`);
    await dansLAtelier(config, nom, async ({ appel }) => {
      const moyens = { appel: await appel(null), dire: (ligne: string) => console.log(ligne) };
      try {
        montrer(await importer(moyens, fichier));
      } catch (error) {
        if (error instanceof ImportRefuse) throw new Usage(error.message);
        throw error;
      }
    });
  };
}

function montrer({ rejets, rejetes }: RapportDImport): void {
  for (const { ligne, raison } of rejets.slice(0, MONTREES))
    console.log(`ligne ${ligne} : ${raison}`);
  if (rejetes > MONTREES) console.log(`et ${rejetes - MONTREES} autres lignes rejetées`);
}
