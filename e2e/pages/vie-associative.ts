import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const ASSO = `${ICI}/vie-associative`;
const UNE_SEANCE = /\/seances\/[0-9a-f-]{36}$/;
const UN_ADHERENT = /\/adherents\/[0-9a-f-]{36}$/;

const UN_SCRUTIN = /\/scrutins\/[0-9a-f-]{36}$/;

/** Members, fees and bodies of the association. */
export const PAGES_DE_LA_VIE_ASSOCIATIVE: readonly PageExaminee[] = [
  { route: '/c/:slug/adherer' },
  { route: '/c/:slug/adherer/merci' },
  { route: ASSO },
  { route: ASSO, compte: 'tresorerie' },
  { route: `${ASSO}/adherents/nouveau`, puis: '?q=val' },
  { route: `${ASSO}/adherents/:id`, trouver: lien(`${APP}/vie-associative`, UN_ADHERENT) },
  { route: `${ASSO}/ecrire` },
  { route: `${ASSO}/importer` },
  { route: `${ASSO}/cotisations` },
  {
    route: `${ASSO}/cotisations`,
    trouver: lien(`${APP}/vie-associative/cotisations`, /cotisations\?.*choisie=/),
  },
  { route: `${ASSO}/instances` },
  {
    route: `${ASSO}/instances/:id`,
    trouver: lien(`${APP}/vie-associative/instances`, /\/instances\/[0-9a-f-]{36}$/),
  },
  { route: `${ASSO}/instances/prefecture` },
  { route: `${ASSO}/scrutins` },
  { route: `${ASSO}/scrutins/nouveau` },
  {
    route: `${ASSO}/scrutins/:id`,
    trouver: lien(`${APP}/vie-associative/scrutins`, UN_SCRUTIN),
  },
  { route: `${ASSO}/mobilisation` },
  { route: `${ASSO}/mobilisation/liste`, puis: '?profession=60&adherents=non' },
  { route: `${ASSO}/seances` },
  { route: `${ASSO}/seances/nouvelle` },
  { route: `${ASSO}/seances/proposer`, compte: 'medecin' },
  { route: `${ASSO}/seances/registre` },
  { route: `${ASSO}/seances/calendrier` },
  { route: `${ASSO}/seances/regles` },
  {
    route: `${ASSO}/seances/regles/:id`,
    trouver: lien(`${APP}/vie-associative/seances/regles`, /\/regles\/[0-9a-f-]{36}$/),
  },
  {
    route: `${ASSO}/seances/:id`,
    trouver: lien(`${APP}/vie-associative/seances`, UNE_SEANCE),
  },
  {
    route: `${ASSO}/seances/:id/proces-verbal`,
    trouver: lien(`${APP}/vie-associative/seances/registre`, UNE_SEANCE, '/proces-verbal'),
  },
  { route: `${ASSO}/reglages` },
];
