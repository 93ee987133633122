import { ROLES_DE_LA_CPTS } from '#kernel/role.ts';
import type { ModuleMaillage } from '#platform/module.ts';
import { trouverDansLAnnuaire } from './data/trouver.query.ts';
import { TRAITEMENT } from './domain/traitement.ts';
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
  libelle: 'Annuaire',
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
    'annuaire.lire': ROLES_DE_LA_CPTS,
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
  actions: {
    'annuaire.lire': 'Chercher dans l’annuaire des professionnels et des structures',
    'annuaire.modifier': 'Compléter les fiches, ajouter des personnes, réunir les doublons',
    'annuaire.depart.lire': 'Voir les départs prévus',
    'annuaire.depart.noter': 'Noter un départ prévu',
    'annuaire.importer': 'Importer les fichiers nationaux RPPS et FINESS',
    'annuaire.demonstration': 'Charger l’annuaire de démonstration (le programme seul)',
  },
  faits: {},
  traces: {
    'annuaire.personne-ajoutee': {
      genre: 'ecriture',
      phrase: 'a ajouté une personne à l’annuaire',
    },
    'annuaire.fiche-completee': { genre: 'ecriture', phrase: 'a complété une fiche de l’annuaire' },
    'annuaire.depart-note': { genre: 'ecriture', phrase: 'a noté un départ prévu' },
    'annuaire.personnes-reunies': {
      genre: 'ecriture',
      phrase: 'a réuni deux fiches de l’annuaire',
    },
    'annuaire.personnes-separees': {
      genre: 'ecriture',
      phrase: 'a séparé deux fiches de l’annuaire',
    },
    'annuaire.personnes-distinguees': {
      genre: 'ecriture',
      phrase: 'a noté que deux fiches de l’annuaire sont deux personnes',
    },
    'annuaire.exporte': { genre: 'export', phrase: 'a téléchargé l’annuaire' },
    'annuaire.demographie-exportee': {
      genre: 'export',
      phrase: 'a téléchargé la démographie du territoire',
    },
    'annuaire.rejets-exportes': {
      genre: 'export',
      phrase: 'a téléchargé les lignes rejetées d’un import',
    },
  },
  jobs: [],
  donnees: { traitements: [TRAITEMENT] },
  recherche: {
    titre: 'Professionnels',
    droit: 'annuaire.lire',
    chercher: trouverDansLAnnuaire,
  },
};
