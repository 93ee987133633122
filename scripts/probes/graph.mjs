// One violation of each rule of the import graph: rule → planted files, the first one being at fault.
// `sonde` is what every planted file is called after its rule, so that none meets another.

const value = 'export const sonde = 1;\n';
const uses = (path) => `import { sonde } from '${path}';\nexport const autre = sonde;\n`;
const usesPackage = (name) => `import * as sonde from '${name}';\nexport const autre = sonde;\n`;

/** A file of `from` that imports a file of `to`; both are planted. */
function imports(from, to, path) {
  return { [from]: uses(path), [to]: value };
}

export const graphProbes = {
  kernel: imports('src/kernel/sonde-kernel.ts', 'src/platform/sonde-kernel-cible.ts', '../platform/sonde-kernel-cible.ts'),
  platform: imports('src/platform/sonde-platform.ts', 'src/ui/sonde-platform-cible.ts', '../ui/sonde-platform-cible.ts'),
  ui: imports('src/ui/sonde-ui.ts', 'src/platform/sonde-ui-cible.ts', '../platform/sonde-ui-cible.ts'),
  app: imports('src/app/sonde-app.ts', 'src/modules/reunions/usecases/sonde-app-cible.ts', '../modules/reunions/usecases/sonde-app-cible.ts'),
  main: {
    'src/main.ts': uses('./modules/reunions/domain/sonde-main-cible.ts'),
    'src/modules/reunions/domain/sonde-main-cible.ts': value,
  },
  seed: imports('db/seed/sonde-seed.ts', 'src/modules/reunions/data/sonde-seed-cible.repository.ts', '../../src/modules/reunions/data/sonde-seed-cible.repository.ts'),
  'e2e-from-outside': imports('e2e/sonde-e2e.test.ts', 'src/platform/sonde-e2e-cible.ts', '../src/platform/sonde-e2e-cible.ts'),

  'module-domain': { 'src/modules/reunions/domain/sonde-domain.ts': usesPackage('node:fs') },
  'module-data': imports('src/modules/reunions/data/sonde-data.query.ts', 'src/modules/reunions/usecases/sonde-data-cible.ts', '../usecases/sonde-data-cible.ts'),
  'module-usecases': { 'src/modules/reunions/usecases/sonde-usecases.ts': usesPackage('kysely') },
  'module-ui': imports('src/modules/reunions/ui/sonde-ui.tsx', 'src/modules/reunions/data/sonde-ui-cible.query.ts', '../data/sonde-ui-cible.query.ts'),
  'module-http': imports('src/modules/reunions/http/sonde-http.routes.ts', 'src/modules/reunions/data/sonde-http-cible.repository.ts', '../data/sonde-http-cible.repository.ts'),
  'module-fhir': imports('src/modules/reunions/fhir/sonde.fhir.ts', 'src/modules/reunions/ui/sonde-fhir-cible.ts', '../ui/sonde-fhir-cible.ts'),
  'module-jobs': imports('src/modules/reunions/jobs/sonde.job.ts', 'src/platform/http/sonde-jobs-cible.ts', '../../../platform/http/sonde-jobs-cible.ts'),
  'module-iles': imports('src/modules/reunions/iles/sonde-iles.ts', 'src/modules/reunions/usecases/sonde-iles-cible.ts', '../usecases/sonde-iles-cible.ts'),
  'module-index': imports('src/modules/projet-de-sante/index.ts', 'src/modules/projet-de-sante/ui/sonde-index-cible.ts', './ui/sonde-index-cible.ts'),
  'module-module': imports('src/modules/projet-de-sante/module.ts', 'src/ui/sonde-module-cible.ts', '../../ui/sonde-module-cible.ts'),

  'other-module-by-its-door': imports('src/modules/pilotage/usecases/sonde-porte.ts', 'src/modules/reunions/domain/sonde-porte-cible.ts', '../../reunions/domain/sonde-porte-cible.ts'),
  'registration-for-the-app': imports('src/modules/reunions/usecases/sonde-module.ts', 'src/modules/reunions/module.ts', '../module.ts'),
  'tier-journal': imports('src/modules/journal/usecases/sonde-rang.ts', 'src/modules/comptes/index.ts', '#modules/comptes'),
  'tier-socle': imports('src/modules/comptes/usecases/sonde-rang.ts', 'src/modules/territoire/index.ts', '#modules/territoire'),
  'tier-socle-annuaire': imports('src/modules/annuaire/usecases/sonde-rang.ts', 'src/modules/comptes/index.ts', '#modules/comptes'),
  'tier-socle-territoire': imports('src/modules/territoire/usecases/sonde-rang.ts', 'src/modules/annuaire/index.ts', '#modules/annuaire'),
  'tier-socle-tracabilite': imports('src/modules/tracabilite/usecases/sonde-rang.ts', 'src/modules/annuaire/index.ts', '#modules/annuaire'),
  'tier-socle-patients': imports('src/modules/patients/usecases/sonde-rang.ts', 'src/modules/protection-des-donnees/index.ts', '#modules/protection-des-donnees'),
  'tier-socle-protection-des-donnees': imports('src/modules/protection-des-donnees/usecases/sonde-rang.ts', 'src/modules/patients/index.ts', '#modules/patients'),
  'tier-missions': imports('src/modules/crise/usecases/sonde-rang.ts', 'src/modules/prevention/index.ts', '#modules/prevention'),
  'tier-lieux': imports('src/modules/sites/usecases/sonde-rang.ts', 'src/modules/sas/index.ts', '#modules/sas'),
  'tier-raccordements': imports('src/modules/sas/usecases/sonde-rang.ts', 'src/modules/financement/index.ts', '#modules/financement'),
  'tier-gestion': imports('src/modules/financement/usecases/sonde-rang.ts', 'src/modules/communication/index.ts', '#modules/communication'),
  'tier-preuves': imports('src/modules/preuves/usecases/sonde-rang.ts', 'src/modules/pilotage/index.ts', '#modules/pilotage'),
  'tier-documents': imports('src/modules/documents/usecases/sonde-rang.ts', 'src/modules/preuves/index.ts', '#modules/preuves'),
  'tier-instances': imports('src/modules/seances/usecases/sonde-rang.ts', 'src/modules/pilotage/index.ts', '#modules/pilotage'),

  'tier-gestion-scrutins': imports('src/modules/scrutins/usecases/sonde-rang.ts', 'src/modules/financement/index.ts', '#modules/financement'),
  'tier-gestion-indemnisations': imports('src/modules/indemnisations/usecases/sonde-rang.ts', 'src/modules/financement/index.ts', '#modules/financement'),
  'tier-gestion-budget': imports('src/modules/budget/usecases/sonde-rang.ts', 'src/modules/financement/index.ts', '#modules/financement'),
  'tier-gestion-salaries': imports('src/modules/salaries/usecases/sonde-rang.ts', 'src/modules/financement/index.ts', '#modules/financement'),

  'testing-from-tests-only': imports('src/platform/sonde-testing.ts', 'src/platform/testing/sonde-testing-cible.ts', './testing/sonde-testing-cible.ts'),
  'test-reach': imports('src/modules/reunions/domain/sonde-test.test.ts', 'src/app/sonde-test-cible.ts', '../../../app/sonde-test-cible.ts'),
  'test-reach-grounds': imports('src/kernel/sonde-test.test.ts', 'src/platform/sonde-test-cible.ts', '../platform/sonde-test-cible.ts'),

  'no-cycle': {
    'src/platform/sonde-cycle-deux.ts':
      "import type { autre } from './sonde-cycle-un.ts';\nexport const sonde: typeof autre = 1;\n",
    'src/platform/sonde-cycle-un.ts': uses('./sonde-cycle-deux.ts'),
  },
  'no-unresolvable': { 'src/platform/sonde-introuvable.ts': uses('./sonde-absente.ts') },
  'no-orphan': { 'src/platform/sonde-orpheline.ts': value },
  'no-undeclared-package': { 'src/platform/sonde-paquet.ts': usesPackage('sonde-non-declare') },
  'no-development-package': { 'src/platform/sonde-outil.ts': usesPackage('fast-check') },
};

/** What the rules must let through, or they would be worth nothing. */
export const graphPassages = {
  ...imports('src/kernel/passage.ts', 'src/kernel/passage-cible.ts', '#kernel/passage-cible.ts'),
  ...imports('src/modules/annuaire/usecases/passage.ts', 'src/modules/territoire/index.ts', '#modules/territoire'),
  ...imports('src/modules/crise/usecases/passage.ts', 'src/modules/journal/index.ts', '#modules/journal'),
  ...imports('src/modules/crise/http/passage.routes.ts', 'src/modules/crise/data/passage.query.ts', '../data/passage.query.ts'),
  ...imports('src/modules/crise/domain/passage.test.ts', 'src/app/testing/passage.ts', '#app/testing/passage.ts'),
};
