import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { envoyerLiensJobs } from './jobs/envoyer-liens.job.ts';

const EMPLOYEURS = ['directeur', 'president', 'tresorier'] as const;

/** People whom the CPTS employs: contracts, hours by mission, leave, what they cost. */
export const salaries: ModuleMaillage = {
  nom: 'salaries',
  libelle: 'Équipe salariée',
  routes: pagesRoutes,
  droits: {
    'salaries.equipe.lire': ['coordinateur', ...EMPLOYEURS],
    'salaries.contrat.tenir': [...EMPLOYEURS],
    'salaries.cout.voir': [...EMPLOYEURS],
    'salaries.cout.tenir': [...EMPLOYEURS],
    'salaries.semaine.declarer': ['coordinateur', 'directeur', 'assistant', 'regulateur'],
    'salaries.semaine.valider': ['coordinateur', ...EMPLOYEURS],
    'salaries.message.envoyer': [],
  },
  actions: {
    'salaries.equipe.lire': 'Voir les contrats et les heures de l’équipe salariée, les télécharger',
    'salaries.contrat.tenir': 'Noter les contrats de travail et leurs changements',
    'salaries.cout.voir': 'Voir ce que coûte chaque personne salariée, et chaque mission',
    'salaries.cout.tenir': 'Saisir le coût mensuel d’un contrat',
    'salaries.semaine.declarer': 'Voir et déclarer ses propres heures',
    'salaries.semaine.valider': 'Valider et corriger les heures des autres, leur donner leur lien',
    'salaries.message.envoyer': 'Envoyer le lien du vendredi (le programme seul)',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: envoyerLiensJobs,
  donnees: {
    traitements: [
      {
        nom: 'Équipe salariée',
        finalite:
          'Suivre les contrats, le temps par mission et les congés des personnes salariées, répartir ce qu’elles coûtent entre les missions, préparer la paie.',
        baseLegale: 'article 6.1.b du RGPD',
        personnes: 'Personnes salariées de la CPTS',
        donnees: [
          'Nom, adresse électronique, fonction, quotité, dates et coût du contrat',
          'Heures par mission, demi-journées de congés, d’absence (jamais son motif) et de formation',
        ],
        destinataires: [
          'Coordination, direction, présidence et trésorerie',
          'Qui établit la paie, pour les heures et les congés',
        ],
        conservations: ['liens.expires', 'socle.courriers'],
        gardes: ['Les heures déclarées restent\u00A0: elles justifient l’emploi des financements.'],
      },
    ],
  },
};
