import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DU_MEDECIN_TRAITANT } from './data/textes.rows.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { EQUIPES_EN_FHIR, equipesFhirRoutes } from './fhir/equipes-servies.fhir.ts';
import { campagneRoutes } from './http/campagne.routes.tsx';
import { campagnesRoutes } from './http/campagnes.routes.tsx';
import { chiffresRoutes } from './http/chiffres.routes.tsx';
import { comparaisonRoutes } from './http/comparaison.routes.ts';
import { courrierRoutes } from './http/courrier.routes.tsx';
import { demandeRoutes } from './http/demande.routes.tsx';
import { demandesApi } from './http/demandes.api.ts';
import { departRoutes } from './http/depart.routes.tsx';
import { departsRoutes } from './http/departs.routes.tsx';
import { envoisDeListeRoutes } from './http/envois-de-liste.routes.tsx';
import { faitsRoutes } from './http/faits.routes.tsx';
import { lettresRoutes } from './http/lettres.routes.tsx';
import { listesRoutes } from './http/listes.routes.tsx';
import { medecinRoutes } from './http/medecin.routes.tsx';
import { pagesPubliques } from './http/pages-publiques.routes.ts';
import { populationsRoutes } from './http/populations.routes.tsx';
import { registreRoutes } from './http/registre.routes.tsx';
import { reglagesRoutes } from './http/reglages.routes.tsx';
import { relevesRoutes } from './http/releves.routes.tsx';
import { annoncerJobs } from './jobs/annoncer.job.ts';
import { importerListeJobs } from './jobs/importer-liste.job.ts';
import { tenirDemandesJobs } from './jobs/tenir-demandes.job.ts';
import { tirerLettresJobs } from './jobs/tirer-lettres.job.ts';
import { rattacherLesDemandes } from './usecases/rattacher-demandes.ts';
import {
  effacerLesDemandes,
  effacerLesFinies,
  lireLesDemandes,
  nommerLesDemandes,
  suivreLaFusion,
} from './usecases/tenir-donnees.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const BUREAU = ['president', 'tresorier', 'secretaire'] as const;
const PROFESSIONNELS = ['professionnel', 'delegue'] as const;

/** Patients without a médecin traitant: from the request to the declared doctor. */
export const medecinTraitant: ModuleMaillage = {
  nom: 'mt',
  libelle: 'Médecin traitant',
  routes: [
    ...registreRoutes,
    ...medecinRoutes,
    ...reglagesRoutes,
    ...demandeRoutes,
    ...envoisDeListeRoutes,
    ...listesRoutes,
    ...comparaisonRoutes,
    ...demandesApi,
    ...chiffresRoutes,
    ...faitsRoutes,
    ...populationsRoutes,
    ...relevesRoutes,
    ...departsRoutes,
    ...departRoutes,
    ...courrierRoutes,
    ...campagnesRoutes,
    ...campagneRoutes,
    ...lettresRoutes,
    ...pagesPubliques,
    ...equipesFhirRoutes,
  ],
  droits: {
    'mt.demande.recevoir': [
      ...COORDINATION,
      ...PROFESSIONNELS,
      'regulateur',
      'partenaire',
      'hopital',
    ],
    'mt.demande.lire': [...COORDINATION, ...PROFESSIONNELS, 'regulateur', 'partenaire', 'hopital'],
    'mt.demande.instruire': [...COORDINATION],
    'mt.demande.prendre': [...COORDINATION, ...PROFESSIONNELS],
    'mt.declaration.lire': [
      ...COORDINATION,
      ...PROFESSIONNELS,
      'regulateur',
      'partenaire',
      'hopital',
    ],
    'mt.liste.importer': [...COORDINATION],
    'mt.liste.ecrire': [],
    'mt.campagne.tenir': [...COORDINATION],
    'mt.campagne.lire': [...COORDINATION, 'president', 'tresorier', 'secretaire'],
    'mt.lettres.tirer': [],
    'mt.demande.reprendre': [],
    'mt.demande.rattacher': [],
    'mt.message.envoyer': [],
    'mt.chiffres.lire': [
      ...COORDINATION,
      ...PROFESSIONNELS,
      'regulateur',
      'president',
      'tresorier',
      'secretaire',
      'referent',
      'ars',
      'cpam',
    ],
    'mt.chiffres.detailler': [...COORDINATION],
    'mt.population.tenir': [...COORDINATION],
    'mt.depart.lire': [...COORDINATION, ...BUREAU, 'referent'],
    'mt.depart.tenir': [...COORDINATION],
    'mt.mission.regler': ['coordinateur', 'directeur'],
  },
  actions: {
    'mt.demande.recevoir': 'Inscrire une personne qui cherche un médecin traitant',
    'mt.demande.lire': 'Suivre les demandes que l’on a inscrites ou prises',
    'mt.demande.instruire': 'Tenir le registre : appeler, vérifier, proposer, clore',
    'mt.demande.prendre':
      'Dire combien de patients un médecin prend, prendre et rendre une demande',
    'mt.declaration.lire':
      'Lire par FHIR le médecin traitant déclaré des patients dont on ouvre le dossier (programmes)',
    'mt.liste.importer': 'Importer et comparer les listes que remettent la CPAM, la MSA ou l’ARS',
    'mt.liste.ecrire': 'Écrire au registre une liste importée (le programme seul)',
    'mt.campagne.tenir':
      'Mener les campagnes : à qui écrire, lettres, affiches, textes de comptoir, retours',
    'mt.campagne.lire': 'Lire ce que donne chaque campagne, en nombres',
    'mt.lettres.tirer': 'Mettre en pages les lettres d’une campagne (le programme seul)',
    'mt.demande.reprendre':
      'Remettre sur la liste une demande non déclarée à temps (le programme seul)',
    'mt.demande.rattacher': 'Rattacher une demande au dossier de la personne (le programme seul)',
    'mt.message.envoyer':
      'Envoyer à la personne le lien de sa demande, proposer une demande à un médecin (le programme seul)',
    'mt.chiffres.lire': 'Lire les chiffres du médecin traitant, sans nom de patient',
    'mt.chiffres.detailler': 'Ouvrir les faits derrière un chiffre, sans nom de patient',
    'mt.population.tenir':
      'Écrire et corriger les relevés de population remis par la CPAM ou la MSA',
    'mt.depart.lire': 'Lire le plan d’un médecin qui part, en nombres',
    'mt.depart.tenir': 'Tenir le plan d’un médecin qui part, y rattacher des demandes',
    'mt.mission.regler': 'Écrire le barème de priorité adopté, régler les délais',
  },
  faits: FAITS,
  traces: ACTIONS,
  fhir: EQUIPES_EN_FHIR,
  jobs: [...tenirDemandesJobs, ...annoncerJobs, ...importerListeJobs, ...tirerLettresJobs],
  chiffres: CHIFFRES_DU_MEDECIN_TRAITANT,
  donnees: {
    fusions: [suivreLaFusion],
    personnes: [
      {
        titre: 'Demandes de médecin traitant',
        rattacher: rattacherLesDemandes,
        lire: lireLesDemandes,
        pseudonymes: nommerLesDemandes,
        effacer: effacerLesDemandes,
      },
    ],
    conservations: [
      {
        code: 'mt.demandes-finies',
        libelle: 'Demandes de médecin traitant finies',
        joursParDefaut: null,
        source:
          'Aucune durée ne s’impose à une CPTS : à décider avec votre délégué à la protection des données.',
        purger: effacerLesFinies,
      },
    ],
    traitements: [
      {
        nom: 'Recherche d’un médecin traitant',
        finalite:
          'Savoir qui cherche un médecin traitant, vérifier la demande, la confier à un médecin qui l’accepte, suivre la déclaration.',
        baseLegale: 'article 6.1.e et 9.2.h du RGPD',
        personnes: 'Personnes sans médecin traitant, personnes qui demandent pour elles',
        donnees: [
          'Identité, date de naissance, contact, commune, dites par la personne ou par une liste remise (CPAM, MSA, ARS) ; son numéro de sécurité sociale n’est jamais gardé',
          'Liste envoyée, chiffrée, jusqu’à son import, un jour au plus',
          'Situation qui donne une priorité (ALD, C2S, AME, âge…)',
          'Médecins souhaités et refusés',
          'Appels et courriers, prise en charge, déclaration',
          'Lettres des campagnes : envoyée, revenue, réponse ; le fichier à imprimer, chiffré, sept jours au plus',
        ],
        destinataires: [
          'Coordination de la CPTS',
          'Qui a inscrit la personne, pour suivre sa demande',
          'Médecin qui prend la demande ; avant, sans l’identité',
          'Logiciels qui ont une clé de la CPTS : le médecin déclaré, pour les dossiers que leur rôle ouvre',
          'Imprimeur ou routeur choisi par la CPTS, s’il poste ses lettres : nom et adresse',
        ],
        conservations: ['mt.demandes-finies', 'liens.expires', 'socle.courriers'],
      },
    ],
  },
};
