import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { annoncerPretsJobs } from './jobs/annoncer-prets.job.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;

/** Telemedicine cases, lent. */
export const mallettes: ModuleMaillage = {
  nom: 'mallettes',
  libelle: 'Mallettes de télémédecine',
  routes: pagesRoutes,
  droits: {
    'mallettes.mallette.lire': [
      ...COORDINATION,
      'professionnel',
      'delegue',
      'regulateur',
      'president',
      'tresorier',
      'secretaire',
    ],
    'mallettes.mallette.tenir': [...COORDINATION],
    'mallettes.pret.tenir': [...COORDINATION, 'professionnel'],
    'mallettes.message.envoyer': [],
  },
  actions: {
    'mallettes.mallette.lire': 'Voir les mallettes et qui les tient',
    'mallettes.mallette.tenir': 'Tenir l’inventaire des mallettes et les prêter',
    'mallettes.pret.tenir': 'Rendre ou passer la mallette qu’il tient, compter ce qu’il en fait',
    'mallettes.message.envoyer': 'Annoncer les prêts et rappeler les retours (le programme seul)',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: annoncerPretsJobs,
  donnees: {
    traitements: [
      {
        nom: 'Prêt des mallettes de télémédecine',
        finalite:
          'Savoir où sont les mallettes de la CPTS, les prêter à qui est formé, rappeler leur retour, compter leur usage.',
        baseLegale: 'article 6.1.e du RGPD',
        personnes: 'Professionnels formés aux mallettes',
        donnees: [
          'Nom, profession, commune, date de formation',
          'Prêts : de quand à quand, état au retour',
          'Nombre de téléconsultations assistées, sans patient',
        ],
        destinataires: ['Coordination, régulation et professionnels de la CPTS'],
        conservations: ['liens.expires', 'socle.courriers'],
      },
    ],
  },
};
