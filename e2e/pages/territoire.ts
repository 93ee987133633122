import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const ANNUAIRE = `${ICI}/territoire/annuaire`;
const personne = (puis = '') =>
  lien(`${APP}/territoire/annuaire?membre=oui`, /\/annuaire\/[0-9a-f-]{36}$/, puis);

export const PAGES_DU_TERRITOIRE: readonly PageExaminee[] = [
  { route: `${ICI}/territoire` },
  { route: `${ICI}/territoire/communes` },
  { route: `${ICI}/territoire/cpts` },
  { route: `${ICI}/territoire/demographie` },
  { route: `${ICI}/territoire/demographie`, puis: '?metier=60&maille=secteur' },
  { route: `${ICI}/territoire/secteurs` },
  { route: `${ICI}/territoire/trajets` },
  { route: `${ICI}/territoire/import` },
  { route: ANNUAIRE },
  { route: ANNUAIRE, puis: '?q=a&minutes=30' },
  { route: `${ANNUAIRE}/:id`, trouver: personne() },
  { route: `${ANNUAIRE}/:id/fiche`, trouver: personne('/fiche') },
  { route: `${ANNUAIRE}/doublons` },
  { route: `${ANNUAIRE}/nouvelle-personne` },
  {
    route: `${ANNUAIRE}/structures/:id`,
    trouver: lien(`${APP}/territoire/annuaire`, /\/annuaire\/structures\/[0-9a-f-]{36}$/),
  },
];
