import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { personnesRoutes } from './http/personnes.routes.tsx';
import { protectionRoutes } from './http/protection.routes.tsx';
import { appliquerDureesJob } from './jobs/appliquer-durees.job.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;

/** Register of processing, durations, impact assessment, rights of people. */
export const protectionDesDonnees: ModuleMaillage = {
  nom: 'protection-des-donnees',
  routes: [...protectionRoutes, ...personnesRoutes],
  droits: {
    'rgpd.registre.lire': [...COORDINATION, 'president', 'secretaire'],
    'rgpd.duree.regler': ['coordinateur', 'directeur'],
    'rgpd.duree.appliquer': [],
    'rgpd.personne.tenir': [...COORDINATION],
    'rgpd.personne.effacer': ['coordinateur', 'directeur'],
  },
  faits: {},
  traces: ACTIONS,
  jobs: [appliquerDureesJob],
};
