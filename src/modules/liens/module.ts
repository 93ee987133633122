import type { ModuleMaillage } from '#platform/module.ts';
import { oublierLiensExpires } from './usecases/emettre-lien.ts';

/** Signed links. */
export const liens: ModuleMaillage = {
  nom: 'liens',
  routes: [],
  droits: {},
  faits: {},
  jobs: [],
  donnees: {
    conservations: [
      {
        code: 'liens.expires',
        libelle: 'Liens donnés aux personnes, une fois expirés',
        joursParDefaut: 30,
        source:
          'Choix de Maillage, sans texte qui fixe une durée : le temps de répondre à qui demande pourquoi son lien ne marche plus.',
        purger: oublierLiensExpires,
      },
    ],
  },
};
