import { APP, PUBLIC } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const REUNIONS = `${ICI}/reunions`;
const uneReunion = /\/reunions\/[0-9a-f-]{36}$/;

/** Groups, polls and meetings. */
export const PAGES_DES_REUNIONS: readonly PageExaminee[] = [
  { route: REUNIONS },
  { route: REUNIONS, compte: 'medecin' },
  { route: `${REUNIONS}/actions` },
  { route: `${REUNIONS}/groupes` },
  { route: `${REUNIONS}/groupes/nouveau` },
  {
    route: `${REUNIONS}/groupes/:id`,
    trouver: lien(`${APP}/reunions/groupes`, /\/groupes\/[0-9a-f-]{36}$/),
  },
  {
    route: `${REUNIONS}/groupes/:id/ecrire`,
    trouver: lien(`${APP}/reunions/groupes`, /\/groupes\/[0-9a-f-]{36}$/, '/ecrire'),
  },
  {
    route: `${REUNIONS}/groupes/:id/par-secteur`,
    trouver: lien(`${APP}/reunions/groupes`, /\/groupes\/[0-9a-f-]{36}$/, '/par-secteur'),
  },
  { route: `${REUNIONS}/nouvelle` },
  { route: `${REUNIONS}/sondages/nouveau` },
  {
    route: `${REUNIONS}/sondages/:id`,
    trouver: lien(`${APP}/reunions`, /\/sondages\/[0-9a-f-]{36}$/),
  },
  { route: `${REUNIONS}/:id`, trouver: lien(`${APP}/reunions`, uneReunion) },
  {
    route: `${REUNIONS}/:id/compte-rendu`,
    trouver: lien(`${APP}/reunions`, uneReunion, '/compte-rendu'),
  },
  {
    route: '/c/:slug/reunions/emarger/:id',
    trouver: async () => `${PUBLIC}/reunions/emarger/00000000-0000-7000-8000-000000000001`,
  },
];
