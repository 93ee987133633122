import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { creneauxRoutes } from './fhir/creneaux.routes.ts';

export { identiteDuSas } from './http/identite-du-sas.ts';

/** Connection to the Service d'accès aux soins. */
export const sas: ModuleMaillage = {
  nom: 'sas',
  libelle: 'Service d’accès aux soins',
  routes: [...creneauxRoutes],
  droits: {
    'sas.creneau.lire': ['sas'],
  },
  actions: {
    'sas.creneau.lire': 'Lire les créneaux libres ouverts au SAS (la plateforme seule)',
  },
  faits: {},
  traces: ACTIONS,
  jobs: [],
};
