import type { ModuleMaillage } from '#platform/module.ts';

/** Signed links. */
export const liens: ModuleMaillage = { nom: 'liens', routes: [], droits: {}, faits: {}, jobs: [] };
