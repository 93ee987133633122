import type { ModuleMaillage } from '#platform/module.ts';

export { insertTrace as tracer } from './data/traces.repository.ts';
export { verifierAudit } from './usecases/verifier-audit.ts';

/** Who read and wrote what: the audit chain. */
export const tracabilite: ModuleMaillage = {
  nom: 'tracabilite',
  routes: [],
  droits: { 'tracabilite.chaine.verifier': ['administrateur', 'coordinateur', 'directeur'] },
  faits: {},
  jobs: [],
};
