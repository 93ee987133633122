import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { dossierRoutes } from './http/dossier.routes.tsx';
import { indicateurRoutes } from './http/indicateur.routes.tsx';
import { piecesRoutes } from './http/pieces.routes.tsx';
import { preuvesRoutes } from './http/preuves.routes.tsx';
import { listerAFaire } from './usecases/lister-a-faire.ts';
import { oublierPieces } from './usecases/oublier-pieces.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const BUREAU = ['president', 'tresorier', 'secretaire'] as const;
const PIECES_RETIREES = 'preuves.pieces-retirees';

/** Evidence of what the contract pays for, years frozen with it, the pack that is handed over. */
export const preuves: ModuleMaillage = {
  nom: 'preuves',
  libelle: 'Preuves et dossier annuel',
  routes: [...preuvesRoutes, ...piecesRoutes, ...indicateurRoutes, ...dossierRoutes],
  droits: {
    'preuves.dossier.lire': [...COORDINATION, ...BUREAU],
    'preuves.piece.joindre': [...COORDINATION, 'tresorier'],
    'preuves.texte.ecrire': [...COORDINATION],
    'preuves.arrete.figer': ['president', 'tresorier'],
    'preuves.publie.lire': [...COORDINATION, ...BUREAU, 'referent', 'professionnel'],
  },
  actions: {
    'preuves.dossier.lire': 'Voir et télécharger les pièces, les arrêtés et les dossiers annuels',
    'preuves.piece.joindre':
      'Joindre une pièce à un fait, à une mission ou à un indicateur, la retirer',
    'preuves.texte.ecrire': 'Écrire ce que le rapport annuel dit de chaque mission',
    'preuves.arrete.figer': 'Arrêter une année du contrat, ouvrir son rapport aux membres',
    'preuves.publie.lire': 'Lire les rapports annuels ouverts aux membres',
  },
  faits: {},
  traces: ACTIONS,
  jobs: [],
  aFaire: [{ droit: 'preuves.dossier.lire', lister: listerAFaire }],
  donnees: {
    conservations: [
      {
        code: PIECES_RETIREES,
        libelle: 'Fichiers des pièces retirées qu’aucun arrêté ne nomme',
        joursParDefaut: null,
        source: 'À fixer par la CPTS : rien n’est effacé tant qu’elle n’a pas décidé.',
        purger: oublierPieces,
      },
    ],
    traitements: [
      {
        nom: 'Preuves et dossier annuel',
        finalite:
          'Prouver à la CPAM et à l’ARS ce que le contrat finance, et leur en rendre compte.',
        baseLegale: 'article 6.1.c du RGPD',
        personnes: 'Professionnels et invités des réunions ; aucun patient',
        donnees: [
          'Feuilles d’émargement, comptes rendus, supports, affiches, conventions',
          'Nombres, montants et identifiants de faits du journal, sans nom',
        ],
        destinataires: ['Coordination et bureau', 'CPAM et ARS, par le dossier annuel'],
        conservations: [PIECES_RETIREES],
        gardes: [
          'Une année arrêtée et les pièces qu’elle nomme restent : ce sont des pièces du contrat.',
        ],
      },
    ],
  },
};
