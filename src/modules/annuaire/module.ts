import type { ModuleMaillage } from '#platform/module.ts';

export { formaterRapport, formaterRefus } from './domain/phrases-du-rapport.ts';
export { importerFiness } from './usecases/importer-finess.ts';
export { importerRpps } from './usecases/importer-rpps.ts';

/** Professionals and structures of the national files, and what a CPTS knows of them. */
export const annuaire: ModuleMaillage = {
  nom: 'annuaire',
  routes: [],
  droits: {
    'annuaire.importer': ['administrateur', 'coordinateur'],
    'annuaire.demonstration': [],
  },
  faits: {},
  jobs: [],
};
