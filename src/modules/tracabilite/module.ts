import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { TRAITEMENT } from './domain/traitement.ts';
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
  libelle: 'Journal des accès',
  routes: journalRoutes,
  droits: {
    'tracabilite.journal.lire': ['coordinateur', 'directeur'],
    'tracabilite.alerte.traiter': ['coordinateur', 'directeur'],
    'tracabilite.chaine.verifier': ['administrateur', 'coordinateur', 'directeur'],
    'tracabilite.chaine.exporter': [],
    'tracabilite.alerte.lever': [],
  },
  actions: {
    'tracabilite.journal.lire': 'Lire qui a consulté ou changé quoi',
    'tracabilite.alerte.traiter': 'Répondre aux alertes de lectures nombreuses',
    'tracabilite.chaine.verifier': 'Vérifier que le journal est entier',
    'tracabilite.chaine.exporter': 'Ancrer le journal hors de la base (le programme seul)',
    'tracabilite.alerte.lever': 'Lever une alerte de lectures nombreuses (le programme seul)',
  },
  faits: {},
  traces: ACTIONS,
  jobs: entretenirChaineJobs,
  donnees: { traitements: [TRAITEMENT] },
};
