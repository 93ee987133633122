import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const BASE = `${ICI}/financement/indemnisations`;
const compte = 'tresorerie';

/** Compensation: relevés, rules, files for the bank, and one's own. */
export const PAGES_DES_INDEMNISATIONS: readonly PageExaminee[] = [
  { route: BASE, compte },
  { route: `${BASE}/temps` },
  { route: `${BASE}/regles`, compte },
  { route: `${BASE}/regles/nouvelle`, compte },
  { route: `${BASE}/honoraires`, compte },
  {
    route: `${BASE}/honoraires/:id`,
    compte,
    trouver: lien(`${APP}/financement/indemnisations/honoraires`, /\/honoraires\/[0-9a-f-]{36}$/),
  },
  { route: `${BASE}/virements`, compte },
  { route: `${BASE}/reglages`, compte },
  { route: `${BASE}/moi`, compte: 'medecin' },
  {
    route: `${BASE}/releves/:periode/:personne`,
    compte,
    trouver: lien(`${APP}/financement/indemnisations`, /\/releves\/[0-9a-f-]{36}\/[0-9a-f-]{36}$/),
  },
];
