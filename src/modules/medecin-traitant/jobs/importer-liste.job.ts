import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { ecrireListe } from '../usecases/ecrire-liste.ts';
import { oublierEnvois } from '../usecases/oublier-envois.ts';

/** Lists that somebody imports, and those that nobody did. Run twice, nothing is written twice. */
export const importerListeJobs: readonly JobDefinition[] = [
  {
    nom: 'mt.importer-liste',
    sur: ['mt.liste-confiee'],
    executer: async (appel, { donnees }) => {
      await ecrireListe(appel, String(donnees['envoi']));
    },
  },
  {
    nom: 'mt.oublier-envois',
    sur: [],
    cron: '25 * * * *',
    executer: async (appel) => {
      exiger(await oublierEnvois(appel, {}));
    },
  },
];
