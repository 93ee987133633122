import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { rattacherDemandes } from '../usecases/rattacher-demandes.ts';

/** Run twice for one event, it finds nothing more to tie. */
export const rattacherDemandesJobs: readonly JobDefinition[] = [
  {
    nom: 'snp.rattacher-demandes',
    sur: ['patients.dossier-ouvert', 'patients.dossier-corrige', 'patients.opposition-posee'],
    executer: async (appel, { donnees }) => {
      exiger(await rattacherDemandes(appel, { patient: donnees['patient'] }));
    },
  },
];
