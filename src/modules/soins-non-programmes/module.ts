import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DES_SOINS } from './data/textes.rows.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { REGLAGES_PAR_DEFAUT } from './domain/reglages.ts';
import { creneauxApi } from './http/creneaux.api.ts';
import { demandesApi } from './http/demandes.api.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { annoncerRendezVousJobs } from './jobs/annoncer-rendez-vous.job.ts';
import { entretenirMissionJobs } from './jobs/entretenir-mission.job.ts';
import { lireAgendasJobs } from './jobs/lire-agendas.job.ts';
import { prevenirAttenteJobs } from './jobs/prevenir-attente.job.ts';
import { rattacherDemandesJobs } from './jobs/rattacher-demandes.job.ts';
import { purgerSelonLaMission } from './usecases/purger-demandes.ts';
import { rattacherLesDemandes } from './usecases/rattacher-demandes.ts';
import {
  effacerLesDemandes,
  lireLesDemandes,
  nommerLesDemandes,
  oublierLesRecensements,
  suivreLaFusion,
} from './usecases/tenir-donnees.ts';

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
    'snp.creneau.pour-autrui': [...REGULATION],
    'snp.serie.generer': [],
    // Everybody who opens slots gives their agenda; the program alone reads them by the clock.
    'snp.agenda.relire': [],
    'snp.mission.regler': [...COORDINATION],
    'snp.demande.recevoir': [...REGULATION, ...PROFESSIONNELS, 'sas', 'hopital'],
    'snp.demande.lire': [...REGULATION, ...PROFESSIONNELS, 'sas', 'hopital'],
    'snp.demande.toutes': [...REGULATION],
    'snp.demande.traiter': [...REGULATION, ...PROFESSIONNELS, 'sas', 'hopital'],
    // Who knows of oppositions: those who record them.
    'snp.opposition.suivre': [...COORDINATION],
    'snp.sas.reserver': [...REGULATION, 'regulateur-sas'],
    'snp.demande.purger': [],
    'snp.demande.rattacher': [],
    'snp.reservation.confirmer': [],
    'snp.recensement.declarer': [...COORDINATION, ...PROFESSIONNELS],
    'snp.campagne.mener': [...COORDINATION],
    // A paired device alone: no role holds it.
    'snp.urgences.reorienter': [],
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
    'snp.agenda.relire': 'Relire les agendas à leur heure (le programme seul)',
    'snp.mission.regler': 'Changer les réglages de la mission, voir les messages envoyés',
    'snp.demande.recevoir': 'Enregistrer une demande de soins',
    'snp.demande.lire': 'Lire les demandes qui le concernent',
    'snp.demande.toutes': 'Lire toutes les demandes de la CPTS',
    'snp.demande.traiter': 'Orienter une demande, noter son issue',
    'snp.sas.reserver': 'Réserver un créneau en venant de la plateforme SAS',
    'snp.demande.purger': 'Effacer les demandes à leur terme (le programme seul)',
    'snp.demande.rattacher':
      'Relier à un dossier les demandes faites avant lui (le programme seul)',
    'snp.reservation.confirmer': 'Envoyer confirmations et rappels (le programme seul)',
    'snp.recensement.declarer': 'Compter les soins donnés hors créneau',
    'snp.urgences.reorienter': 'Ré-orienter depuis les urgences (un appareil appairé seul)',
    'snp.campagne.mener': 'Demander aux adhérents de compter un mois, et les relancer',
    'snp.tableau.detailler': 'Ouvrir le détail d’un chiffre du tableau de bord',
    'snp.opposition.suivre': 'Voir les rendez-vous qu’une opposition oblige à reprendre',
    'snp.tableau.lire': 'Lire le tableau de bord, sans nom de patient',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: [
    ...annoncerRendezVousJobs,
    ...prevenirAttenteJobs,
    ...lireAgendasJobs,
    ...rattacherDemandesJobs,
    ...entretenirMissionJobs,
  ],
  chiffres: CHIFFRES_DES_SOINS,
  donnees: {
    personnes: [
      {
        titre: 'Demandes de soins non programmés',
        rattacher: rattacherLesDemandes,
        lire: lireLesDemandes,
        pseudonymes: nommerLesDemandes,
        effacer: effacerLesDemandes,
      },
    ],
    fusions: [suivreLaFusion],
    conservations: [
      {
        code: 'snp.mots-des-demandes',
        libelle: 'Mots et traits des demandes de soins, et leurs messages',
        joursParDefaut: REGLAGES_PAR_DEFAUT.conservationJours,
        source:
          'Réglage de la CPTS (Accès aux soins, Réglages), qu’une durée adoptée ici ne peut qu’abréger ; à défaut, choix de Maillage, sans texte qui fixe une durée pour une régulation.',
        purger: purgerSelonLaMission,
      },
      {
        code: 'snp.soins-comptes',
        libelle: 'Soins comptés hors créneaux, par professionnel',
        joursParDefaut: null,
        source: 'Sans nom de patient ; gardés tant que la CPTS en répond.',
        purger: oublierLesRecensements,
      },
    ],
    traitements: [
      {
        nom: 'Soins non programmés',
        finalite:
          'Trouver le jour même une réponse à qui demande des soins : recevoir la demande, proposer et réserver un créneau, prévenir, noter l’issue.',
        baseLegale: 'article 6.1.e et 9.2.h du RGPD',
        personnes: 'Personnes qui demandent des soins, professionnels qui les reçoivent',
        donnees: [
          'Nom, prénom, âge, sexe, commune, téléphone, courriel',
          'Motif, mots de la personne, signes d’alerte demandés, médecin traitant',
          'Rendez-vous, autre réponse, issue',
          'Réponses aux questions d’un protocole (urgences de kinésithérapie)',
          'Heures prises des professionnels qui font lire leur agenda, sans titre ni personne',
          'Soins comptés par les professionnels (mini-recensements, compteurs), sans patient',
          'Nom des appareils du bureau des urgences',
        ],
        destinataires: [
          'Régulation et coordination de la CPTS',
          'Professionnel qui reçoit la personne, et qui il délègue',
          'Qui a ouvert la demande (professionnel, SAS, urgences)',
          'Logiciels d’agenda à qui une adresse secrète est donnée : heures et lieux, sans patient',
        ],
        conservations: [
          'snp.mots-des-demandes',
          'snp.soins-comptes',
          'liens.expires',
          'socle.courriers',
        ],
      },
    ],
  },
};
