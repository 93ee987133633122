import type { ModuleMaillage } from '#platform/module.ts';

/** Duty rotas. */
export const gardes: ModuleMaillage = {
  nom: 'gardes',
  libelle: 'Gardes',
  routes: [],
  droits: {},
  faits: {},
  jobs: [],
};
