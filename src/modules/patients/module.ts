import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DES_PATIENTS } from './data/chiffres.rows.ts';
import { ACTIONS } from './domain/action.ts';
import { PATIENTS_EN_FHIR, patientsFhirRoutes } from './fhir/patients-servis.fhir.ts';
import { accordsRoutes } from './http/accords.routes.tsx';
import { brisRoutes } from './http/bris.routes.tsx';
import { dossierRoutes } from './http/dossier.routes.tsx';
import { equipeRoutes } from './http/equipe.routes.tsx';
import { liensRoutes } from './http/liens.routes.tsx';
import { mesDonneesRoutes } from './http/mes-donnees.routes.tsx';
import { modifierPatientRoutes } from './http/modifier-patient.routes.tsx';
import { nouveauPatientRoutes } from './http/nouveau-patient.routes.tsx';
import { oppositionsRoutes } from './http/oppositions.routes.tsx';
import { patientsRoutes } from './http/patients.routes.tsx';
import { reunirRoutes } from './http/reunir.routes.tsx';
import { annoncerBrisJobs } from './jobs/annoncer-bris.job.ts';
import {
  effacerLaPersonne,
  effacerLesInactifs,
  lireLaPersonne,
  nommerLaPersonne,
  nommerLesDossiersReunis,
} from './usecases/tenir-donnees.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const REGULATION = [...COORDINATION, 'regulateur'] as const;
const SOIGNANTS = [...REGULATION, 'professionnel', 'delegue'] as const;

/** People who are cared for: who they are, who cares for them, what they agreed to. */
export const patients: ModuleMaillage = {
  nom: 'patients',
  libelle: 'Patients',
  // Addresses in words come before those of a record.
  routes: [
    ...nouveauPatientRoutes,
    ...brisRoutes,
    ...accordsRoutes,
    ...patientsRoutes,
    ...modifierPatientRoutes,
    ...equipeRoutes,
    ...oppositionsRoutes,
    ...liensRoutes,
    ...reunirRoutes,
    ...dossierRoutes,
    ...mesDonneesRoutes,
    ...patientsFhirRoutes,
  ],
  droits: {
    'patients.dossier.lire': [...SOIGNANTS, 'hopital', 'partenaire'],
    'patients.dossier.creer': [...SOIGNANTS],
    'patients.dossier.modifier': [...SOIGNANTS],
    // Among those who correct, the ones who know of every block: a merge shows and keeps them all.
    'patients.dossier.fusionner': [...COORDINATION],
    'patients.equipe.composer': [...SOIGNANTS],
    'patients.accord.recueillir': [...SOIGNANTS],
    'patients.texte.ecrire': [...COORDINATION],
    'patients.opposition.tenir': [...COORDINATION],
    'patients.bris-de-glace.ouvrir': ['professionnel', 'hopital'],
    'patients.bris-de-glace.revoir': [...COORDINATION],
    'patients.bris-de-glace.annoncer': [],
    'patients.lien.delivrer': [...REGULATION],
  },
  actions: {
    'patients.dossier.lire': 'Chercher une personne et lire le dossier de qui l’on soigne',
    'patients.dossier.creer': 'Ouvrir le dossier d’une personne',
    'patients.dossier.modifier': 'Corriger l’identité et le contact d’une personne',
    'patients.dossier.fusionner': 'Réunir deux dossiers de la même personne',
    'patients.equipe.composer': 'Ajouter quelqu’un à une équipe de soins, ou l’en retirer',
    'patients.accord.recueillir': 'Noter ce qu’une personne accepte ou refuse',
    'patients.texte.ecrire': 'Écrire les textes présentés aux personnes',
    'patients.opposition.tenir': 'Bloquer un professionnel à la demande d’une personne',
    'patients.bris-de-glace.ouvrir': 'Ouvrir un dossier en urgence, avec une raison',
    'patients.bris-de-glace.revoir': 'Relire les accès exceptionnels',
    'patients.bris-de-glace.annoncer': 'Annoncer un accès exceptionnel (le programme seul)',
    'patients.lien.delivrer': 'Donner à une personne le lien vers ses données',
  },
  faits: {},
  traces: ACTIONS,
  jobs: annoncerBrisJobs,
  fhir: PATIENTS_EN_FHIR,
  chiffres: CHIFFRES_DES_PATIENTS,
  donnees: {
    personnes: [
      {
        titre: 'Dossier de la personne',
        lire: lireLaPersonne,
        nommer: nommerLaPersonne,
        pseudonymes: nommerLesDossiersReunis,
        effacer: effacerLaPersonne,
      },
    ],
    conservations: [
      {
        code: 'patients.dossiers',
        libelle: 'Dossiers sans activité',
        joursParDefaut: null,
        source:
          'Aucune durée ne s’impose à une CPTS : à décider avec votre délégué à la protection des données.',
        purger: effacerLesInactifs,
      },
    ],
    traitements: [
      {
        nom: 'Dossiers des patients et équipes de soins',
        finalite:
          'Reconnaître une personne, savoir qui la soigne, respecter ce qu’elle a répondu à l’échange et au partage de ses informations.',
        baseLegale: 'article 6.1.e et 9.2.h du RGPD ; articles L1110-4 et L1110-12 du CSP',
        personnes: 'Personnes soignées sur le territoire, personnes à prévenir',
        donnees: [
          'Identité, date et lieu de naissance, sexe',
          'Matricule INS et statut de l’identité',
          'Téléphone, adresse électronique, commune',
          'Équipe de soins, médecin traitant',
          'Réponses à l’information et au consentement, oppositions',
          'Accès exceptionnels et leur relecture',
        ],
        destinataires: [
          'Membres de l’équipe de soins de la personne',
          'Coordination et régulation de la CPTS',
          'Logiciels qui ont une clé de la CPTS, dans ce que leur rôle ouvre',
        ],
        conservations: ['patients.dossiers'],
      },
    ],
  },
};
