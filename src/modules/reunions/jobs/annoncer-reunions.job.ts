import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { annoncerCompteRendu, relancerActions } from '../usecases/annoncer-compte-rendu.ts';
import {
  annoncerAnnulation,
  annoncerReunion,
  rappelerReunions,
} from '../usecases/annoncer-reunion.ts';
import {
  annoncerComplet,
  annoncerSondage,
  relancerAvantCloture,
  relancerSansReponse,
} from '../usecases/annoncer-sondage.ts';
import { distribuerCourrier } from '../usecases/distribuer-courrier.ts';

type Annonce =
  | typeof annoncerSondage
  | typeof annoncerReunion
  | typeof annoncerCompteRendu
  | typeof distribuerCourrier;

/** Run twice for one event, an announcement is made once: the event's id is its idempotency key. */
function sur(
  evenement: string,
  {
    nom,
    objet,
    annoncer,
  }: {
    readonly nom: string;
    readonly objet: 'sondage' | 'reunion' | 'courrier';
    readonly annoncer: Annonce;
  },
): JobDefinition {
  return {
    nom,
    sur: [evenement],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      exiger(await annoncer(unique, { [objet]: donnees[objet], adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  };
}

export const annoncerReunionsJobs: readonly JobDefinition[] = [
  sur('reunions.sondage-ouvert', {
    nom: 'reunions.annoncer-sondage',
    objet: 'sondage',
    annoncer: annoncerSondage,
  }),
  sur('reunions.sondage-relance', {
    nom: 'reunions.relancer-sondage',
    objet: 'sondage',
    annoncer: relancerSansReponse,
  }),
  sur('reunions.sondage-complet', {
    nom: 'reunions.annoncer-complet',
    objet: 'sondage',
    annoncer: annoncerComplet,
  }),
  sur('reunions.reunion-convoquee', {
    nom: 'reunions.annoncer-reunion',
    objet: 'reunion',
    annoncer: annoncerReunion,
  }),
  sur('reunions.reunion-annulee', {
    nom: 'reunions.annoncer-annulation',
    objet: 'reunion',
    annoncer: annoncerAnnulation,
  }),
  sur('reunions.compte-rendu-envoye', {
    nom: 'reunions.annoncer-compte-rendu',
    objet: 'reunion',
    annoncer: annoncerCompteRendu,
  }),
  sur('reunions.courrier-envoye', {
    nom: 'reunions.distribuer-courrier',
    objet: 'courrier',
    annoncer: distribuerCourrier,
  }),
  {
    nom: 'reunions.rappeler',
    sur: [],
    cron: '20 * * * *',
    executer: async (appel, _evenement, moyens) => {
      const { adresse } = moyens;
      exiger(await relancerAvantCloture(appel, { adresse }));
      exiger(await rappelerReunions(appel, { adresse }));
      exiger(await relancerActions(appel, { adresse }));
      await moyens.distribuer(appel);
    },
  },
];
