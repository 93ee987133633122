import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DE_LA_PROTECTION } from './data/demandes.rows.ts';
import { ACTIONS } from './domain/action.ts';
import { personnesRoutes } from './http/personnes.routes.tsx';
import { protectionRoutes } from './http/protection.routes.tsx';
import { appliquerDureesJob } from './jobs/appliquer-durees.job.ts';
import { oublierDemandes, suivreLaFusion } from './usecases/oublier-demandes.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;

/** Register of processing, durations, impact assessment, rights of people. */
export const protectionDesDonnees: ModuleMaillage = {
  nom: 'protection-des-donnees',
  libelle: 'Protection des données',
  routes: [...protectionRoutes, ...personnesRoutes],
  droits: {
    'rgpd.registre.lire': [...COORDINATION, 'president', 'secretaire'],
    'rgpd.duree.regler': ['coordinateur', 'directeur'],
    'rgpd.duree.appliquer': [],
    'rgpd.personne.tenir': [...COORDINATION],
    'rgpd.personne.effacer': ['coordinateur', 'directeur'],
  },
  actions: {
    'rgpd.registre.lire': 'Lire le registre des traitements et l’analyse d’impact',
    'rgpd.duree.regler': 'Régler les durées de conservation et la fiche de la CPTS',
    'rgpd.duree.appliquer': 'Effacer ce qui est arrivé à son terme (le programme seul)',
    'rgpd.personne.tenir': 'Remettre à une personne tout ce qui est gardé d’elle',
    'rgpd.personne.effacer': 'Effacer les données d’une personne à sa demande',
  },
  faits: {},
  traces: ACTIONS,
  jobs: [appliquerDureesJob],
  chiffres: CHIFFRES_DE_LA_PROTECTION,
  donnees: {
    personnes: [],
    fusions: [suivreLaFusion],
    conservations: [
      {
        code: 'rgpd.demandes',
        libelle: 'Demandes des personnes sur leurs données',
        joursParDefaut: null,
        source:
          'Le temps de prouver qu’il y fut répondu : à décider avec votre délégué à la protection des données.',
        purger: oublierDemandes,
      },
    ],
    traitements: [
      {
        nom: 'Demandes des personnes sur leurs données',
        finalite:
          'Répondre à qui demande à voir, rectifier ou effacer ses données, ou s’oppose à leur usage, et pouvoir le prouver.',
        baseLegale: 'article 6.1.c du RGPD (articles 12 à 22)',
        personnes: 'Personnes soignées sur le territoire',
        donnees: [
          'Droit exercé, voie et date de la demande',
          'Demande et réponse en une phrase, qui a répondu',
        ],
        destinataires: ['Coordination de la CPTS'],
        conservations: ['rgpd.demandes'],
      },
    ],
  },
};
