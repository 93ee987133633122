import { existsSync } from 'node:fs';
import type { Config } from '#platform/config.ts';
import {
  formaterRapport,
  formaterRefus,
  importerFiness,
  importerRpps,
} from '../../modules/annuaire/module.ts';
import { dansLAtelier } from './atelier.ts';
import { avancement } from './avancement.ts';
import { option, Usage, words } from './usage.ts';

/** Imports the files of the open extraction of the RPPS. */
export const importerLeRpps = commande('import rpps', importerRpps);

/** Imports the file of the places of care, FINESS. */
export const importerLeFiness = commande('import finess', importerFiness);

function commande(nom: string, importer: typeof importerRpps) {
  return async (config: Config, args: readonly string[]): Promise<void> => {
    const toutFermer = args.includes('--tout-fermer');
    const reste = args.filter((mot) => mot !== '--tout-fermer');
    const fichiers = words(reste);
    if (fichiers.length === 0)
      throw new Usage(`Donnez au moins un fichier : maillage ${nom} <fichiers>.`);
    for (const fichier of fichiers)
      if (!existsSync(fichier)) throw new Usage(`Le fichier ${fichier} n’existe pas.`);
    const options = {
      cpts: option(reste, 'cpts') ?? undefined,
      departement: option(reste, 'departement') ?? undefined,
      toutFermer,
    };
    await dansLAtelier(config, nom, async ({ appel }) => {
      const result = await importer(
        { appel: await appel(null), dire: avancement() },
        fichiers,
        options,
      );
      if (!result.ok) throw new Usage(formaterRefus(result.refus));
      for (const ligne of formaterRapport(result.valeur)) console.log(ligne);
    });
  };
}
