import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { accueillirAdherent } from '../usecases/accueillir-adherent.ts';
import { distribuerCourrier } from '../usecases/distribuer-courrier.ts';
import { rappelerCotisations } from '../usecases/rappeler-cotisations.ts';

/** Run twice for one event, a member is welcomed once and a message leaves once; each hour, a reminder that is due leaves once. */
export const ecrireAuxAdherentsJobs: readonly JobDefinition[] = [
  {
    nom: 'asso.accueillir-adherent',
    sur: ['asso.adhesion-acceptee'],
    executer: async (appel, { donnees }, moyens) => {
      exiger(await accueillirAdherent(appel, { adhesion: donnees['adhesion'] }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'asso.distribuer-courrier',
    sur: ['asso.courrier-envoye'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      exiger(await distribuerCourrier(unique, { courrier: donnees['courrier'] }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'asso.rappeler-cotisations',
    sur: [],
    cron: '25 * * * *',
    executer: async (appel, _evenement, moyens) => {
      exiger(await rappelerCotisations(appel, {}));
      await moyens.distribuer(appel);
    },
  },
];
