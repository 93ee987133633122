import type { ModuleMaillage } from '#platform/module.ts';
import { annuaire } from '../modules/annuaire/module.ts';
import { budget } from '../modules/budget/module.ts';
import { comptes } from '../modules/comptes/module.ts';
import { documents } from '../modules/documents/module.ts';
import { financement } from '../modules/financement/module.ts';
import { gardes } from '../modules/gardes/module.ts';
import { indemnisations } from '../modules/indemnisations/module.ts';
import { journal } from '../modules/journal/module.ts';
import { liens } from '../modules/liens/module.ts';
import { mallettes } from '../modules/mallettes/module.ts';
import { medecinTraitant } from '../modules/medecin-traitant/module.ts';
import { patients } from '../modules/patients/module.ts';
import { pilotage } from '../modules/pilotage/module.ts';
import { preuves } from '../modules/preuves/module.ts';
import { protectionDesDonnees } from '../modules/protection-des-donnees/module.ts';
import { questionnaires } from '../modules/questionnaires/module.ts';
import { reunions } from '../modules/reunions/module.ts';
import { salaries } from '../modules/salaries/module.ts';
import { sas } from '../modules/sas/module.ts';
import { scrutins } from '../modules/scrutins/module.ts';
import { seances } from '../modules/seances/module.ts';
import { sites } from '../modules/sites/module.ts';
import { soinsNonProgrammes } from '../modules/soins-non-programmes/module.ts';
import { territoire } from '../modules/territoire/module.ts';
import { tracabilite } from '../modules/tracabilite/module.ts';
import { vieAssociative } from '../modules/vie-associative/module.ts';

/** Every module the program is made of. */
export const MODULES: readonly ModuleMaillage[] = [
  journal,
  liens,
  territoire,
  annuaire,
  comptes,
  patients,
  protectionDesDonnees,
  questionnaires,
  tracabilite,
  soinsNonProgrammes,
  gardes,
  mallettes,
  sites,
  sas,
  medecinTraitant,
  financement,
  indemnisations,
  budget,
  salaries,
  reunions,
  vieAssociative,
  scrutins,
  seances,
  preuves,
  documents,
  pilotage,
];
