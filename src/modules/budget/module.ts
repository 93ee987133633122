import type { ModuleMaillage } from '#platform/module.ts';
import { trouverLesDepenses } from './data/trouver.query.ts';
import { ACTIONS } from './domain/action.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { passerFaitsJobs } from './jobs/passer-faits.job.ts';
import { listerAFaire } from './usecases/lister-a-faire.ts';

const COORDINATION = ['coordinateur', 'directeur'] as const;

/** The budget of a CPTS, what it commits itself to, pays and receives, and its accounts. */
export const budget: ModuleMaillage = {
  nom: 'budget',
  libelle: 'Budget et comptes',
  routes: pagesRoutes,
  droits: {
    'budget.compte.lire': [...COORDINATION, 'president', 'tresorier'],
    'budget.depense.noter': [...COORDINATION, 'tresorier'],
    'budget.paiement.approuver': ['tresorier'],
    'budget.compte.tenir': ['tresorier'],
  },
  actions: {
    'budget.compte.lire': 'Voir le budget, les dépenses et les comptes, et les télécharger',
    'budget.depense.noter': 'Noter les engagements et les factures, et ce que l’organe en décide',
    'budget.paiement.approuver': 'Approuver les paiements',
    'budget.compte.tenir':
      'Écrire le budget, noter les subventions, tenir les écritures, clore un exercice',
  },
  faits: {},
  traces: ACTIONS,
  donnees: {
    traitements: [
      {
        nom: 'Budget et comptes',
        finalite:
          'Tenir le budget, suivre les dépenses et les financements, produire les comptes de l’association.',
        baseLegale: 'article 6.1.c du RGPD',
        personnes: 'Fournisseurs, quand ce sont des personnes',
        donnees: ['Nom du fournisseur, objet, numéro et montant des factures, paiements'],
        destinataires: ['Coordination, présidence et trésorerie', 'L’expert-comptable de la CPTS'],
        conservations: [],
        gardes: ['Les écritures et les factures restent : ce sont des pièces de comptabilité.'],
      },
    ],
  },
  jobs: [...passerFaitsJobs],
  aFaire: [{ droit: 'budget.compte.lire', lister: listerAFaire }],
  recherche: { titre: 'Dépenses', droit: 'budget.compte.lire', chercher: trouverLesDepenses },
};
