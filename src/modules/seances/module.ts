import type { ModuleMaillage } from '#platform/module.ts';
import { trouverLesSeances } from './data/trouver.query.ts';
import { ACTIONS } from './domain/action.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { annoncerSeancesJobs } from './jobs/annoncer-seances.job.ts';
import { listerAFaire } from './usecases/lister-a-faire.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const ELUS = ['president', 'tresorier', 'secretaire'] as const;

/** Sessions of the bodies of the association: convened, held, voted by hand, written down. */
export const seances: ModuleMaillage = {
  nom: 'seances',
  libelle: 'Séances des instances',
  routes: pagesRoutes,
  droits: {
    'seances.seance.lire': [...COORDINATION, ...ELUS],
    'seances.seance.tenir': [...COORDINATION, 'president', 'secretaire'],
    'seances.regle.tenir': [...COORDINATION, 'president', 'secretaire'],
    'seances.proposition.faire': [...COORDINATION, ...ELUS, 'referent', 'professionnel'],
    'seances.message.envoyer': [],
  },
  actions: {
    'seances.seance.lire':
      'Voir les séances, le registre des décisions et le calendrier de l’association',
    'seances.seance.tenir':
      'Préparer, convoquer et tenir les séances, noter les votes, écrire les procès-verbaux',
    'seances.regle.tenir': 'Écrire ce que les statuts disent des séances d’une instance',
    'seances.proposition.faire': 'Proposer un point à l’ordre du jour d’une instance où l’on siège',
    'seances.message.envoyer': 'Envoyer les convocations (le programme seul)',
  },
  faits: {},
  traces: ACTIONS,
  jobs: annoncerSeancesJobs,
  aFaire: [{ droit: 'seances.seance.lire', lister: listerAFaire }],
  donnees: {
    traitements: [
      {
        nom: 'Séances des instances',
        finalite:
          'Convoquer les instances, savoir qui y était ou y était représenté, garder ce qui s’y décide.',
        baseLegale: 'article 6.1.b du RGPD',
        personnes:
          'Adhérents et représentants de structures qui siègent, membres des conseils que la CPTS tient, invités',
        donnees: [
          'Nom, qualité, collège, courriel',
          'Réponse à la convocation, pouvoir donné, heures de présence',
          'Points proposés, procès-verbaux, décisions',
        ],
        destinataires: [
          'Coordination et bureau de la CPTS',
          'Membres de l’instance, pour la convocation',
        ],
        conservations: ['liens.expires', 'socle.courriers'],
        gardes: [
          'Les présences, les votes, les procès-verbaux et le registre des décisions sont gardés tant que la CPTS n’en décide pas autrement\u00A0: ils prouvent ce que l’association a décidé, et par qui. Un vote à main levée ne garde aucun nom.',
        ],
      },
    ],
  },
  recherche: {
    titre: 'Séances et décisions',
    droit: 'seances.seance.lire',
    chercher: trouverLesSeances,
  },
};
