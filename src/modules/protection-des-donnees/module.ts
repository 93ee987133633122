import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DE_LA_PROTECTION } from './data/demandes.rows.ts';
import { ACTIONS } from './domain/action.ts';
import { personnesRoutes } from './http/personnes.routes.tsx';
import { protectionRoutes } from './http/protection.routes.tsx';
import { appliquerDureesJob } from './jobs/appliquer-durees.job.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;

/** Register of processing, durations, impact assessment, rights of people. */
export const protectionDesDonnees: ModuleMaillage = {
  nom: 'protection-des-donnees',
  libelle: 'Protection des données',
  routes: [...protectionRoutes, ...personnesRoutes],
  droits: {
    'rgpd.registre.lire': [...COORDINATION, 'president', 'secretaire'],
    'rgpd.duree.regler': ['coordinateur', 'directeur'],
    'rgpd.duree.appliquer': [],
    'rgpd.personne.tenir': [...COORDINATION],
    'rgpd.personne.effacer': ['coordinateur', 'directeur'],
  },
  actions: {
    'rgpd.registre.lire': 'Lire le registre des traitements et l’analyse d’impact',
    'rgpd.duree.regler': 'Régler les durées de conservation et la fiche de la CPTS',
    'rgpd.duree.appliquer': 'Effacer ce qui est arrivé à son terme (le programme seul)',
    'rgpd.personne.tenir': 'Remettre à une personne tout ce qui est gardé d’elle',
    'rgpd.personne.effacer': 'Effacer les données d’une personne à sa demande',
  },
  faits: {},
  traces: ACTIONS,
  jobs: [appliquerDureesJob],
  chiffres: CHIFFRES_DE_LA_PROTECTION,
};
