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
  libelle: 'Soins non programmés',
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
  actions: {
    'snp.creneau.lire': 'Voir les créneaux de la semaine',
    'snp.creneau.ouvrir': 'Ouvrir et fermer des créneaux',
    'snp.creneau.pour-autrui': 'Ouvrir et fermer les créneaux d’un autre professionnel',
    'snp.serie.generer': 'Ouvrir les créneaux des séries (le programme seul)',
    'snp.mission.regler': 'Changer les réglages de la mission, voir les messages envoyés',
    'snp.demande.recevoir': 'Enregistrer une demande de soins',
    'snp.demande.lire': 'Lire les demandes qui le concernent',
    'snp.demande.toutes': 'Lire toutes les demandes de la CPTS',
    'snp.demande.traiter': 'Orienter une demande, noter son issue',
    'snp.demande.purger': 'Effacer les demandes à leur terme (le programme seul)',
    'snp.reservation.confirmer': 'Envoyer confirmations et rappels (le programme seul)',
    'snp.recensement.declarer': 'Compter les soins donnés hors créneau',
    'snp.tableau.detailler': 'Ouvrir le détail d’un chiffre du tableau de bord',
    'snp.tableau.lire': 'Lire le tableau de bord, sans nom de patient',
  },
  faits: FAITS,
  jobs: [...annoncerRendezVousJobs, ...entretenirMissionJobs],
};
