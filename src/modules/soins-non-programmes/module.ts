import type { ModuleMaillage } from '#platform/module.ts';
import { FAITS } from './domain/fait.ts';
import { aujourdhuiRoutes } from './http/aujourdhui.routes.tsx';
import { creneauxApi } from './http/creneaux.api.ts';
import { creneauxRoutes } from './http/creneaux.routes.tsx';
import { demandesApi } from './http/demandes.api.ts';
import { demandesRoutes } from './http/demandes.routes.tsx';
import { gestesDeDemandeRoutes } from './http/gestes-de-demande.routes.tsx';
import { nouvelleDemandeRoutes } from './http/nouvelle-demande.routes.tsx';
import { ouvrirCreneauxRoutes } from './http/ouvrir-creneaux.routes.tsx';
import { rendezVousRoutes } from './http/rendez-vous.routes.tsx';
import { snpJobs } from './jobs/snp.job.ts';
import { seriesRoutes } from './http/series.routes.tsx';
import { soinsDuJourRoutes } from './http/soins-du-jour.routes.tsx';
import { suiviRoutes } from './http/suivi.routes.tsx';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const REGULATION = [...COORDINATION, 'regulateur'] as const;
const PROFESSIONNELS = ['professionnel', 'delegue'] as const;

/** Soins non programmés. */
export const soinsNonProgrammes: ModuleMaillage = {
  nom: 'soins-non-programmes',
  routes: [
    ...aujourdhuiRoutes,
    ...nouvelleDemandeRoutes,
    ...demandesRoutes,
    ...gestesDeDemandeRoutes,
    ...rendezVousRoutes,
    ...ouvrirCreneauxRoutes,
    ...seriesRoutes,
    ...creneauxRoutes,
    ...soinsDuJourRoutes,
    ...suiviRoutes,
    ...creneauxApi,
    ...demandesApi,
  ],
  droits: {
    'snp.creneau.lire': [...REGULATION, ...PROFESSIONNELS, 'sas', 'hopital'],
    'snp.creneau.ouvrir': [...REGULATION, ...PROFESSIONNELS],
    'snp.creneau.pour-autrui': [...REGULATION, 'delegue'],
    'snp.serie.generer': [],
    'snp.mission.regler': [...COORDINATION],
    'snp.demande.recevoir': [...REGULATION, ...PROFESSIONNELS, 'sas', 'hopital'],
    'snp.demande.lire': [...REGULATION, ...PROFESSIONNELS, 'sas', 'hopital'],
    'snp.demande.toutes': [...REGULATION],
    'snp.demande.traiter': [...REGULATION, ...PROFESSIONNELS, 'sas', 'hopital'],
    'snp.demande.purger': [],
    'snp.reservation.confirmer': [],
    'snp.recensement.declarer': [...COORDINATION, ...PROFESSIONNELS],
    'snp.tableau.lire': [
      ...REGULATION,
      ...PROFESSIONNELS,
      'president',
      'tresorier',
      'secretaire',
      'referent',
    ],
  },
  faits: FAITS,
  jobs: snpJobs,
};
