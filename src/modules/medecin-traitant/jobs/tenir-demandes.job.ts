import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { noterMedecinAuDossier } from '../usecases/noter-medecin-au-dossier.ts';
import { rattacherDemandes } from '../usecases/rattacher-demandes.ts';
import { reprendreEchues } from '../usecases/rendre-demande.ts';

/** What is done without anybody asking. Run twice, nothing more is done. */
export const tenirDemandesJobs: readonly JobDefinition[] = [
  {
    nom: 'mt.reprendre-echues',
    sur: [],
    cron: '20 4 * * *',
    executer: async (appel) => {
      exiger(await reprendreEchues(appel, {}));
    },
  },
  {
    nom: 'mt.noter-medecin-au-dossier',
    sur: ['mt.medecin-declare'],
    executer: async (appel, { donnees }) => {
      exiger(await noterMedecinAuDossier(appel, { demande: donnees['demande'] }));
    },
  },
  {
    nom: 'mt.rattacher-demandes',
    sur: ['patients.dossier-ouvert', 'patients.dossier-corrige', 'patients.opposition-posee'],
    executer: async (appel, { donnees }) => {
      exiger(await rattacherDemandes(appel, { patient: donnees['patient'] }));
    },
  },
];
