import type { ModuleMaillage } from '#platform/module.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const REGULATION = [...COORDINATION, 'regulateur'] as const;
const SOIGNANTS = [...REGULATION, 'professionnel', 'delegue'] as const;

/** People who are cared for: who they are, who cares for them, what they agreed to. */
export const patients: ModuleMaillage = {
  nom: 'patients',
  routes: [],
  droits: {
    'patients.dossier.lire': [...SOIGNANTS, 'hopital', 'partenaire'],
    'patients.dossier.creer': [...SOIGNANTS],
    'patients.dossier.modifier': [...SOIGNANTS],
    'patients.equipe.composer': [...SOIGNANTS],
    'patients.accord.recueillir': [...SOIGNANTS],
    'patients.texte.ecrire': [...COORDINATION],
    'patients.opposition.tenir': [...COORDINATION],
    'patients.bris-de-glace.ouvrir': ['professionnel', 'hopital'],
    'patients.bris-de-glace.revoir': [...COORDINATION],
    'patients.lien.delivrer': [...REGULATION],
  },
  faits: {},
  jobs: [],
};
