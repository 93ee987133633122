import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { annoncerPermanencesJobs } from './jobs/annoncer-permanences.job.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const PROFESSIONNELS = ['professionnel', 'delegue'] as const;

/** Places where several people receive in turn. */
export const sites: ModuleMaillage = {
  nom: 'sites',
  libelle: 'Sites',
  routes: pagesRoutes,
  droits: {
    'sites.site.lire': [
      ...COORDINATION,
      ...PROFESSIONNELS,
      'regulateur',
      'president',
      'tresorier',
      'secretaire',
      'hopital',
    ],
    'sites.site.tenir': [...COORDINATION],
    'sites.permanence.ouvrir': [...COORDINATION, ...PROFESSIONNELS],
    'sites.permanence.prendre': [...PROFESSIONNELS],
    'sites.permanence.consigner': [],
    'sites.message.envoyer': [],
  },
  actions: {
    'sites.site.lire': 'Voir les sites, leurs équipes et leurs permanences',
    'sites.site.tenir': 'Ouvrir et fermer des sites, tenir leurs équipes',
    'sites.permanence.ouvrir': 'Ouvrir et annuler les permanences d’un site dont on répond',
    'sites.permanence.prendre': 'Prendre une permanence d’un site dont on est de l’équipe',
    'sites.permanence.consigner': 'Compter les permanences finies (le programme seul)',
    'sites.message.envoyer': 'Écrire aux équipes et aux responsables des sites (le programme seul)',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: annoncerPermanencesJobs,
  donnees: {
    traitements: [
      {
        nom: 'Sites et permanences',
        finalite:
          'Tenir les lieux où plusieurs professionnels reçoivent tour à tour : leurs équipes, leurs heures, qui les prend.',
        baseLegale: 'article 6.1.e du RGPD',
        personnes: 'Professionnels de l’équipe d’un site, personne qui en répond',
        donnees: [
          'Nom, profession, dates d’appartenance à l’équipe',
          'Permanences prises et tenues',
        ],
        destinataires: [
          'Coordination, régulation et professionnels de la CPTS',
          'Habitants : le lieu, ses horaires et son téléphone, sans nom',
        ],
        conservations: ['liens.expires', 'socle.courriers'],
      },
    ],
  },
};
