import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const BASE = `${ICI}/financement/budget`;
const compte = 'tresorerie';

/** The budget: the year, expenses, grants, entries. */
export const PAGES_DU_BUDGET: readonly PageExaminee[] = [
  { route: BASE, compte },
  { route: `${BASE}/depenses`, compte },
  {
    route: `${BASE}/depenses/:id`,
    compte,
    trouver: lien(`${APP}/financement/budget/depenses`, /\/depenses\/[0-9a-f-]{36}$/),
  },
  { route: `${BASE}/previsionnel`, compte },
  { route: `${BASE}/subventions`, compte },
  { route: `${BASE}/ecritures`, compte },
  { route: `${BASE}/reglages`, compte },
];
