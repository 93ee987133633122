import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { annuaireRoutes } from './fhir/annuaire-servi.fhir.ts';
import { SAS_EN_FHIR } from './fhir/capacites.fhir.ts';
import { creneauxRoutes } from './fhir/creneaux-servis.fhir.ts';
import { regulateursRoutes } from './fhir/regulateurs-servis.fhir.ts';
import { rendezVousRoutes } from './fhir/rendez-vous-servis.fhir.ts';
import { raccordementRoutes } from './http/raccordement.routes.tsx';
import { transmettreRendezVousJobs } from './jobs/transmettre-rendez-vous.job.ts';

export { identiteDuSas } from './http/identites.ts';

/** Connection to the Service d'accès aux soins. */
export const sas: ModuleMaillage = {
  nom: 'sas',
  libelle: 'Service d’accès aux soins',
  routes: [
    ...raccordementRoutes,
    ...creneauxRoutes,
    ...annuaireRoutes,
    ...rendezVousRoutes,
    ...regulateursRoutes,
  ],
  droits: {
    'sas.creneau.lire': ['sas', 'regulateur', 'hopital', 'coordinateur'],
    'sas.regulateur.tenir': ['sas'],
    'sas.rendez-vous.transmettre': [],
    'sas.raccordement.regler': ['coordinateur', 'directeur', 'assistant'],
  },
  actions: {
    'sas.creneau.lire': 'Lire par FHIR les créneaux libres et qui les offre (programmes)',
    'sas.regulateur.tenir':
      'Ouvrir, changer et retirer les régulateurs du SAS (la plateforme seule)',
    'sas.rendez-vous.transmettre':
      'Transmettre au SAS les rendez-vous qu’il a pris (le programme seul)',
    'sas.raccordement.regler': 'Régler le raccordement au SAS, voir ce qui lui est transmis',
  },
  faits: {},
  traces: ACTIONS,
  jobs: [...transmettreRendezVousJobs],
  fhir: SAS_EN_FHIR,
};
