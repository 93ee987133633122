import type { ModuleMaillage } from '#platform/module.ts';
import { FAITS } from './domain/fait.ts';
import { creneauxApi } from './http/creneaux.api.ts';
import { demandesApi } from './http/demandes.api.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { annoncerRendezVousJobs } from './jobs/annoncer-rendez-vous.job.ts';
import { entretenirMissionJobs } from './jobs/entretenir-mission.job.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const REGULATION = [...COORDINATION, 'regulateur'] as const;
const PROFESSIONNELS = ['professionnel', 'delegue'] as const;

/** Soins non programmés. */
export const soinsNonProgrammes: ModuleMaillage = {
  nom: 'soins-non-programmes',
  routes: [...pagesRoutes, ...creneauxApi, ...demandesApi],
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
    'snp.tableau.detailler': [...REGULATION, 'president', 'tresorier', 'secretaire'],
    'snp.tableau.lire': [
      ...REGULATION,
      ...PROFESSIONNELS,
      'president',
      'tresorier',
      'secretaire',
      'referent',
      'ars',
      'cpam',
    ],
  },
  faits: FAITS,
  jobs: [...annoncerRendezVousJobs, ...entretenirMissionJobs],
};
