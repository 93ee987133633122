import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { contratRoutes } from './http/contrat.routes.tsx';
import { posteRoutes } from './http/poste.routes.tsx';
import { versementsRoutes } from './http/versements.routes.tsx';
import { listerAFaire } from './usecases/lister-a-faire.ts';

/** What the ACI contract promises, what of it is reached, what came in. */
export const financement: ModuleMaillage = {
  nom: 'financement',
  libelle: 'Financement',
  routes: [...contratRoutes, ...posteRoutes, ...versementsRoutes],
  droits: {
    'financement.contrat.lire': [
      'coordinateur',
      'directeur',
      'assistant',
      'president',
      'tresorier',
      'secretaire',
    ],
    'financement.fait.ouvrir': ['coordinateur', 'directeur', 'assistant'],
    'financement.contrat.tenir': ['coordinateur', 'directeur', 'president', 'tresorier'],
    'financement.versement.noter': ['coordinateur', 'directeur', 'tresorier'],
  },
  actions: {
    'financement.contrat.lire': 'Voir le contrat ACI, ce qui en est acquis et versé',
    'financement.fait.ouvrir': 'Ouvrir les faits d’un indicateur qui mènent à des patients',
    'financement.contrat.tenir':
      'Saisir le contrat ACI, ses montants, ses indicateurs et leurs valeurs',
    'financement.versement.noter': 'Noter les versements reçus',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: [],
  aFaire: [{ droit: 'financement.contrat.lire', lister: listerAFaire }],
};
