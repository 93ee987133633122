import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const BASE = `${ICI}/financement/equipe`;
const compte = 'tresorerie';

/** The salaried team. */
export const PAGES_DES_SALARIES: readonly PageExaminee[] = [
  { route: BASE, compte },
  { route: `${BASE}/nouveau`, compte },
  { route: `${BASE}/couts`, compte },
  { route: `${BASE}/mes-heures` },
  {
    route: `${BASE}/contrats/:id`,
    compte,
    trouver: lien(`${APP}/financement/equipe`, /\/contrats\/[0-9a-f-]{36}$/),
  },
  {
    route: `${BASE}/semaines/:id`,
    compte,
    trouver: lien(`${APP}/financement/equipe`, /\/semaines\/[0-9a-f-]{36}$/),
  },
];
