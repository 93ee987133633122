import { ROLES } from '#kernel/role.ts';
import type { ModuleMaillage } from '#platform/module.ts';
import { trouverDansLAnnuaire } from './data/trouver.query.ts';
import { annuairePublicRoutes } from './http/annuaire-public.routes.tsx';
import { demographieRoutes } from './http/demographie.routes.tsx';
import { doublonsRoutes } from './http/doublons.routes.tsx';
import { ficheRoutes } from './http/fiche.routes.tsx';
import { importRoutes } from './http/import.routes.tsx';
import { nouvellePersonneRoutes } from './http/nouvelle-personne.routes.tsx';
import { personneRoutes } from './http/personne.routes.tsx';
import { annuaireApiRoutes } from './http/professionnels.api.ts';
import { rechercheRoutes } from './http/recherche.routes.tsx';

export { formaterRapport, formaterRefus } from './domain/phrases-du-rapport.ts';
export { importerFiness } from './usecases/importer-finess.ts';
export { importerRpps } from './usecases/importer-rpps.ts';

/** Professionals and structures of the national files, and what a CPTS knows of them. */
export const annuaire: ModuleMaillage = {
  nom: 'annuaire',
  routes: [
    ...importRoutes,
    ...annuaireApiRoutes,
    ...annuairePublicRoutes,
    ...rechercheRoutes,
    ...demographieRoutes,
    ...doublonsRoutes,
    ...nouvellePersonneRoutes,
    ...ficheRoutes,
    ...personneRoutes,
  ],
  droits: {
    'annuaire.lire': ROLES,
    'annuaire.modifier': ['coordinateur', 'directeur', 'assistant', 'secretaire'],
    'annuaire.depart.lire': ['coordinateur', 'directeur', 'president', 'secretaire', 'tresorier'],
    'annuaire.depart.noter': [
      'coordinateur',
      'directeur',
      'president',
      'secretaire',
      'tresorier',
      'referent',
      'professionnel',
    ],
    'annuaire.importer': ['administrateur', 'coordinateur'],
    'annuaire.demonstration': [],
  },
  faits: {},
  jobs: [],
  recherche: {
    titre: 'Professionnels',
    droit: 'annuaire.lire',
    chercher: trouverDansLAnnuaire,
  },
};
