import type { ModuleMaillage } from '#platform/module.ts';
import { trouverLesAdherents } from './data/trouver.query.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { ecrireAuxAdherentsJobs } from './jobs/ecrire-aux-adherents.job.ts';
import { oublierCourriers } from './usecases/oublier-courriers.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const ELUS = ['president', 'tresorier', 'secretaire'] as const;

/** Members of the association, its fees, its bodies. */
export const vieAssociative: ModuleMaillage = {
  nom: 'vie-associative',
  libelle: 'Vie associative',
  routes: pagesRoutes,
  droits: {
    'asso.adherent.lire': [...COORDINATION, ...ELUS],
    'asso.adherent.tenir': [...COORDINATION, 'president', 'secretaire'],
    'asso.cotisation.tenir': [...COORDINATION, 'president', 'tresorier'],
    'asso.instance.tenir': [...COORDINATION, 'president', 'secretaire'],
    'asso.reglage.tenir': [...COORDINATION, 'president', 'secretaire'],
    'asso.message.envoyer': [],
  },
  actions: {
    'asso.adherent.lire': 'Voir les adhérents, les cotisations et les instances',
    'asso.adherent.tenir': 'Noter les demandes d’adhésion, leurs décisions, les départs',
    'asso.cotisation.tenir': 'Appeler les cotisations, noter les paiements, donner les reçus',
    'asso.instance.tenir':
      'Dire qui siège dans les instances, noter les déclarations à la préfecture',
    'asso.reglage.tenir': 'Écrire ce que disent les statuts : collèges, qui décide',
    'asso.message.envoyer': 'Écrire aux adhérents (le programme seul)',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: ecrireAuxAdherentsJobs,
  donnees: {
    conservations: [
      {
        code: 'asso.messages-aux-adherents',
        libelle: 'Messages écrits aux adhérents, et qui les a reçus',
        joursParDefaut: null,
        source: 'À fixer par la CPTS : rien n’est effacé tant qu’elle n’a pas décidé.',
        purger: oublierCourriers,
      },
    ],
    traitements: [
      {
        nom: 'Adhérents de l’association',
        finalite:
          'Tenir la liste des adhérents, décider des demandes, appeler les cotisations, savoir qui siège où.',
        baseLegale: 'article 6.1.b du RGPD',
        personnes:
          'Adhérents, candidats à l’adhésion, représentants de structures, membres des conseils que la CPTS tient',
        donnees: [
          'Nom, profession ou fonction, commune, courriel, téléphone',
          'Demande, décision et son motif, collège, dates, histoire de l’adhésion',
          'Cotisations, paiements et reçus',
          'Mandats dans les instances, titulaire ou suppléant, courriel de qui n’est pas adhérent',
          'Messages écrits aux adhérents, qui les a reçus',
        ],
        destinataires: ['Coordination et bureau de la CPTS'],
        conservations: ['asso.messages-aux-adherents', 'socle.courriers'],
        gardes: [
          'Les adhésions, les paiements et les mandats sont gardés tant que la CPTS n’en décide pas autrement : ils prouvent qui a voté, payé et dirigé.',
        ],
      },
    ],
  },
  recherche: { titre: 'Adhérents', droit: 'asso.adherent.lire', chercher: trouverLesAdherents },
};
