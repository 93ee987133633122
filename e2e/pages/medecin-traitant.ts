import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const MT = `${ICI}/medecin-traitant`;
const PUBLIQUE = '/c/:slug/medecin-traitant';
const uneDemande = lien(`${APP}/medecin-traitant`, /\/demandes\/[0-9a-f-]{36}$/);

const uneCampagne = lien(`${APP}/medecin-traitant/campagnes`, /\/campagnes\/[0-9a-f-]{36}$/);
const deLaCampagne = (suite: string) => async (page: Parameters<typeof uneCampagne>[0]) =>
  `${await uneCampagne(page)}/${suite}`;
const unReleve = lien(`${APP}/medecin-traitant/populations`, /\/populations\/[0-9a-f-]{36}$/);
const unDepart = lien(`${APP}/medecin-traitant/departs`, /\/departs\/[0-9a-f-]{36}$/);

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
  {
    route: `${MT}/chiffres/faits`,
    puis: '?genre=mt.demande.recue&du=2020-01-01&au=2099-12-31',
  },
  { route: `${MT}/populations` },
  { route: `${MT}/populations`, compte: 'ars' },
  { route: `${MT}/populations/nouveau` },
  { route: `${MT}/populations/:id`, trouver: unReleve },
  {
    route: `${MT}/populations/:id/corriger`,
    trouver: async (page) => `${await unReleve(page)}/corriger`,
  },
  { route: `${MT}/departs` },
  { route: `${MT}/departs/nouveau` },
  { route: `${MT}/departs/:id`, trouver: unDepart },
  { route: `${MT}/departs/:id`, compte: 'tresorerie', trouver: unDepart },
  {
    route: `${MT}/departs/:id/modifier`,
    trouver: async (page) => `${await unDepart(page)}/modifier`,
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
