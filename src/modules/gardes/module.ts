import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { annoncerGardesJobs } from './jobs/annoncer-gardes.job.ts';
import { listerAFaire } from './usecases/lister-a-faire.ts';
import { oublierLesGardes } from './usecases/oublier-gardes.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const PROFESSIONNELS = ['professionnel', 'delegue'] as const;

/** Duty rotas. */
export const gardes: ModuleMaillage = {
  nom: 'gardes',
  libelle: 'Gardes',
  routes: pagesRoutes,
  droits: {
    'gardes.tableau.lire': [
      ...COORDINATION,
      ...PROFESSIONNELS,
      'regulateur',
      'president',
      'tresorier',
      'secretaire',
      'hopital',
    ],
    'gardes.tableau.tenir': [...COORDINATION],
    'gardes.garde.echanger': [...COORDINATION, ...PROFESSIONNELS],
    'gardes.garde.consigner': [],
    'gardes.message.envoyer': [],
  },
  actions: {
    'gardes.tableau.lire': 'Voir les tableaux de garde',
    'gardes.tableau.tenir': 'Tenir les tableaux de garde et y répartir les professionnels',
    'gardes.garde.echanger': 'Dire ses indisponibilités, échanger ses gardes',
    'gardes.garde.consigner': 'Compter les gardes finies (le programme seul)',
    'gardes.message.envoyer':
      'Rappeler les gardes, signaler les trous, transmettre les échanges (le programme seul)',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: annoncerGardesJobs,
  aFaire: [{ droit: 'gardes.tableau.lire', lister: listerAFaire }],
  donnees: {
    conservations: [
      {
        code: 'gardes.gardes-tenues',
        libelle: 'Qui a tenu chaque garde, ses échanges et ses jours sans garde',
        joursParDefaut: null,
        source:
          'À fixer par la CPTS : rien n’est effacé tant qu’elle n’a pas décidé. Ensuite restent les heures des gardes, et qu’elles ont été tenues, sans nom.',
        purger: oublierLesGardes,
      },
    ],
    traitements: [
      {
        nom: 'Gardes',
        finalite:
          'Tenir les tableaux de garde : répartir les gardes, les échanger, dire aux habitants qui appeler.',
        baseLegale: 'article 6.1.e du RGPD',
        personnes: 'Professionnels inscrits à un tableau de garde',
        donnees: [
          'Nom, lieu d’exercice, téléphone du lieu',
          'Gardes tenues, proposées, échangées',
          'Jours sans garde, sans leur raison',
        ],
        destinataires: [
          'Coordination, régulation et professionnels de la CPTS',
          'Habitants, pour les tableaux montrés, nom et lieu de qui est de garde, ou un seul numéro',
          'Logiciels d’agenda à qui une adresse secrète est donnée',
        ],
        conservations: ['gardes.gardes-tenues', 'liens.expires', 'socle.courriers'],
      },
    ],
  },
};
