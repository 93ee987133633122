import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DES_SCRUTINS } from './data/cles.rows.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { tenirScrutinsJobs } from './jobs/tenir-scrutins.job.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;

/** Secret ballots and elections. */
export const scrutins: ModuleMaillage = {
  nom: 'scrutins',
  libelle: 'Scrutins',
  routes: pagesRoutes,
  droits: {
    'scrutins.scrutin.lire': [...COORDINATION, 'president', 'tresorier', 'secretaire'],
    'scrutins.scrutin.tenir': [...COORDINATION, 'president', 'secretaire'],
    'scrutins.message.envoyer': [],
  },
  actions: {
    'scrutins.scrutin.lire': 'Voir les scrutins, qui a voté, et les dépouillements',
    'scrutins.scrutin.tenir':
      'Préparer, ouvrir et clore les scrutins, noter les pouvoirs, remettre les liens de vote',
    'scrutins.message.envoyer':
      'Envoyer les liens de vote, clore à l’heure dite (le programme seul)',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: tenirScrutinsJobs,
  chiffres: CHIFFRES_DES_SCRUTINS,
  donnees: {
    traitements: [
      {
        nom: 'Scrutins secrets',
        finalite:
          'Faire voter les personnes d’une instance ou d’un collège, savoir qui a voté sans savoir quoi, publier le dépouillement.',
        baseLegale: 'article 6.1.b du RGPD',
        personnes: 'Électeurs et candidats des instances de l’association',
        donnees: [
          'Liste des électeurs\u00A0: nom, collège, courriel, pouvoirs reçus',
          'Émargement\u00A0: qui a voté, sans l’heure',
          'Bulletins dépouillés et récépissés, sans lien avec une personne',
          'Noms des candidats',
        ],
        destinataires: [
          'Coordination et bureau de la CPTS, pour la liste et l’émargement',
          'Qui a l’adresse du dépouillement, pour les bulletins et les récépissés',
        ],
        conservations: ['liens.expires', 'socle.courriers'],
        gardes: [
          'La liste, l’émargement et le dépouillement sont gardés tant que la CPTS n’en décide pas autrement\u00A0: ils prouvent que le vote fut régulier.',
          'L’urne scellée et sa clé sont détruites dès que le compte est accepté.',
        ],
      },
    ],
  },
};
