import type { ModuleMaillage } from '#platform/module.ts';
import { trouverLesDocuments } from './data/trouver.query.ts';
import { ACTIONS } from './domain/action.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { rappelerConventionsJobs } from './jobs/rappeler-conventions.job.ts';
import { listerAFaire } from './usecases/lister-a-faire.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const BUREAU = ['president', 'tresorier', 'secretaire'] as const;
const TIENNENT = [...COORDINATION, 'president', 'secretaire'] as const;

/** Documents of the CPTS and who reads them, its agreements, its statutes and rules. */
export const documents: ModuleMaillage = {
  nom: 'documents',
  libelle: 'Documents et conventions',
  routes: pagesRoutes,
  droits: {
    'documents.document.lire': [...COORDINATION, ...BUREAU, 'referent', 'professionnel'],
    'documents.document.deposer': [...TIENNENT, 'referent'],
    'documents.document.tenir': [...TIENNENT],
    'documents.reserve.lire': [...COORDINATION, ...BUREAU],
    'documents.convention.lire': [...COORDINATION, ...BUREAU],
    'documents.convention.tenir': [...TIENNENT],
    'documents.texte.rediger': [...TIENNENT],
    'documents.message.envoyer': [],
  },
  actions: {
    'documents.document.lire': 'Lire les documents ouverts aux membres ou à ses groupes',
    'documents.document.deposer': 'Déposer des documents, pour un référent dans son groupe',
    'documents.document.tenir': 'Ranger tous les documents, dire qui les lit',
    'documents.reserve.lire': 'Lire ce qui est réservé au bureau et toutes les versions',
    'documents.convention.lire': 'Voir les conventions avec les partenaires',
    'documents.convention.tenir': 'Noter les conventions, leurs dates et leurs actions',
    'documents.texte.rediger':
      'Choisir ce que disent les statuts et le règlement intérieur, noter leur adoption',
    'documents.message.envoyer': 'Rappeler les échéances des conventions (le programme seul)',
  },
  faits: {},
  traces: ACTIONS,
  aFaire: [{ droit: 'documents.convention.lire', lister: listerAFaire }],
  jobs: rappelerConventionsJobs,
  donnees: {
    traitements: [
      {
        nom: 'Documents et conventions',
        finalite:
          'Garder les textes de la CPTS et leurs versions, suivre ses conventions avec les partenaires.',
        baseLegale: 'article 6.1.f du RGPD',
        personnes: 'Qui dépose un document, qui le télécharge, interlocuteurs chez les partenaires',
        donnees: [
          'Nom de qui dépose, ce que le document dit',
          'Nom et coordonnées d’un interlocuteur',
        ],
        destinataires: ['Les lecteurs de chaque document', 'Coordination et bureau'],
        conservations: ['socle.courriers'],
        gardes: [
          'Chaque version reste\u00A0: elle dit ce qui était en vigueur, et par quelle décision.',
        ],
      },
    ],
  },
  recherche: {
    titre: 'Documents',
    droit: 'documents.document.lire',
    chercher: trouverLesDocuments,
  },
};
