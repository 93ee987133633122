import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DES_REUNIONS } from './data/chiffres.rows.ts';
import { trouverLesReunions } from './data/trouver.query.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { annoncerReunionsJobs } from './jobs/annoncer-reunions.job.ts';
import { porterEntreCptsJobs } from './jobs/porter-entre-cpts.job.ts';
import { listerAFaire } from './usecases/lister-a-faire.ts';
import { oublierCourriers, oublierInter, oublierSondages } from './usecases/oublier.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant', 'secretaire'] as const;

/** Working groups, date polls, meetings. */
export const reunions: ModuleMaillage = {
  nom: 'reunions',
  libelle: 'Réunions',
  routes: pagesRoutes,
  droits: {
    'reunions.reunion.lire': [
      ...COORDINATION,
      'president',
      'tresorier',
      'referent',
      'professionnel',
    ],
    'reunions.feuille.lire': [...COORDINATION, 'president', 'tresorier', 'referent'],
    'reunions.reunion.animer': [...COORDINATION, 'referent'],
    'reunions.groupe.tenir': [...COORDINATION],
    'reunions.message.envoyer': [],
  },
  actions: {
    'reunions.reunion.lire': 'Voir les groupes et les réunions, signer sa présence',
    'reunions.feuille.lire':
      'Lire les feuilles d’émargement, figées pour qui ne mène pas la réunion',
    'reunions.reunion.animer': 'Préparer et tenir les réunions des groupes que l’on mène',
    'reunions.groupe.tenir':
      'Ouvrir des groupes, tenir toutes les réunions, contre-passer une feuille figée',
    'reunions.message.envoyer':
      'Envoyer les sondages, les convocations, les rappels, les comptes rendus (le programme seul)',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: [...annoncerReunionsJobs, ...porterEntreCptsJobs],
  aFaire: [{ droit: 'reunions.reunion.lire', lister: listerAFaire }],
  chiffres: CHIFFRES_DES_REUNIONS,
  donnees: {
    conservations: [
      {
        code: 'reunions.sondages-clos',
        libelle: 'Sondages de dates finis, et qui y a répondu quoi',
        joursParDefaut: null,
        source:
          'À fixer par la CPTS : rien n’est effacé tant qu’elle n’a pas décidé. La réunion qui en vient reste.',
        purger: oublierSondages,
      },
      {
        code: 'reunions.messages-de-groupe',
        libelle: 'Messages écrits à un groupe, et qui les a reçus',
        joursParDefaut: null,
        source: 'À fixer par la CPTS : rien n’est effacé tant qu’elle n’a pas décidé.',
        purger: oublierCourriers,
      },
      {
        code: 'reunions.reunions-a-plusieurs',
        libelle:
          'Contacts des CPTS invitées, leurs réponses, et ce qui s’est dit d’une réunion à plusieurs, comptés de sa fin',
        joursParDefaut: null,
        source:
          'À fixer par la CPTS : rien n’est effacé tant qu’elle n’a pas décidé. Quelles CPTS l’ont tenue reste, la feuille aussi.',
        purger: oublierInter,
      },
    ],
    traitements: [
      {
        nom: 'Réunions',
        finalite:
          'Réunir les professionnels : choisir une date, convoquer, garder qui était là et ce qui s’est décidé.',
        baseLegale: 'article 6.1.e du RGPD',
        personnes: 'Professionnels, invités, élus et représentants d’usagers qui se réunissent',
        donnees: [
          'Nom, profession ou qualité, commune, adresse de courriel des invités',
          'Dates où chacun peut venir, réponses, heures d’arrivée et de départ',
          'Ce qui s’est dit et décidé, actions prises par chacun',
          'Messages écrits à un groupe, qui les a reçus',
          'Nom et adresse de courriel du contact d’une CPTS invitée',
        ],
        destinataires: [
          'Coordination, bureau et professionnels de la CPTS',
          'Personnes convoquées, pour le compte rendu',
          'CPTS qui organise une réunion tenue à plusieurs : combien viennent, et leurs noms si la CPTS invitée les partage',
        ],
        conservations: [
          'reunions.sondages-clos',
          'reunions.messages-de-groupe',
          'reunions.reunions-a-plusieurs',
          'liens.expires',
          'socle.courriers',
        ],
      },
    ],
  },
  recherche: { titre: 'Réunions', droit: 'reunions.reunion.lire', chercher: trouverLesReunions },
};
