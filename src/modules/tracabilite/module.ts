import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { journalRoutes } from './http/journal.routes.tsx';
import { entretenirChaineJobs } from './jobs/entretenir-chaine.job.ts';

export { insertTrace as tracer } from './data/traces.repository.ts';
export {
  type Ancre,
  avecSignature,
  lireAncre,
  type TeteAncree,
  texteDAncre,
} from './domain/ancre.ts';
export { direRupture } from './domain/dire-rupture.ts';
export { exporterChaine, lireTete } from './usecases/exporter-chaine.ts';
export { contientRepere, verifierChaine } from './usecases/verifier-chaine.ts';

/** Who read and wrote what: the audit chain. */
export const tracabilite: ModuleMaillage = {
  nom: 'tracabilite',
  routes: journalRoutes,
  droits: {
    'tracabilite.journal.lire': ['coordinateur', 'directeur'],
    'tracabilite.alerte.traiter': ['coordinateur', 'directeur'],
    'tracabilite.chaine.verifier': ['administrateur', 'coordinateur', 'directeur'],
    'tracabilite.chaine.exporter': [],
    'tracabilite.alerte.lever': [],
  },
  faits: {},
  traces: ACTIONS,
  jobs: entretenirChaineJobs,
};
