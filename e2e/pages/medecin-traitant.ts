import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const MT = `${ICI}/medecin-traitant`;
const PUBLIQUE = '/c/:slug/medecin-traitant';
const uneDemande = lien(`${APP}/medecin-traitant`, /\/demandes\/[0-9a-f-]{36}$/);

const uneCampagne = lien(`${APP}/medecin-traitant/campagnes`, /\/campagnes\/[0-9a-f-]{36}$/);
const deLaCampagne = (suite: string) => async (page: Parameters<typeof uneCampagne>[0]) =>
  `${await uneCampagne(page)}/${suite}`;

/** Pages of people who look for a médecin traitant. */
export const PAGES_DU_MEDECIN_TRAITANT: readonly PageExaminee[] = [
  { route: PUBLIQUE },
  { route: PUBLIQUE, puis: '?facile=oui' },
  { route: `${PUBLIQUE}/demande` },
  { route: `${PUBLIQUE}/demande`, puis: '?facile=oui' },
  { route: `${PUBLIQUE}/merci` },
  { route: MT },
  { route: MT, compte: 'medecin' },
  { route: `${MT}/nouvelle`, compte: 'pharmacie' },
  { route: `${MT}/a-prendre`, compte: 'medecin' },
  { route: `${MT}/a-prendre`, compte: 'pharmacie' },
  { route: `${MT}/reglages` },
  { route: `${MT}/chiffres`, puis: '?periode=annee' },
  { route: `${MT}/chiffres`, compte: 'ars' },
  { route: `${MT}/campagnes` },
  { route: `${MT}/campagnes`, compte: 'tresorerie' },
  { route: `${MT}/campagnes/nouvelle` },
  { route: `${MT}/campagnes/:id`, trouver: uneCampagne },
  { route: `${MT}/campagnes/:id/regler`, trouver: deLaCampagne('regler') },
  { route: `${MT}/campagnes/:id/textes`, trouver: deLaCampagne('textes') },
  { route: `${MT}/campagnes/:id/retours`, trouver: deLaCampagne('retours') },
  {
    route: `${MT}/campagnes/:id/personnes`,
    trouver: deLaCampagne('personnes?groupe=envoyees'),
  },
  { route: `${MT}/demandes/:id`, trouver: uneDemande },
  {
    route: `${MT}/demandes/:id/courrier`,
    trouver: async (page) => `${await uneDemande(page)}/courrier`,
  },
  {
    route: `${MT}/demandes/:id/comparer/:autre`,
    trouver: async (page) => {
      const une = await uneDemande(page);
      const autre = await lien(
        `${APP}/medecin-traitant?page=1&etat=close`,
        /\/demandes\/[0-9a-f-]{36}$/,
      )(page);
      return `${une}/comparer/${autre.split('/').at(-1)}`;
    },
  },
];
