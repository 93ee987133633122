import { APP } from '../personnes.ts';
import { ICI, lien, type PageExaminee } from './page-examinee.ts';

const COMPTES = `${ICI}/comptes`;
const PATIENTS = `${ICI}/patients`;
const PROTECTION = `${ICI}/protection-des-donnees`;
const UN = /[0-9a-f-]{36}$/;
const patient = (puis = '') => lien(`${APP}/patients`, new RegExp(`/patients/${UN.source}`), puis);
const DOSSIER = `${PROTECTION}/personnes/:id`;
const dossier = (route: string) => ({
  route,
  trouver: async (page: Parameters<ReturnType<typeof patient>>[0]) =>
    (await patient(route.slice(DOSSIER.length))(page)).replace(
      '/patients/',
      '/protection-des-donnees/personnes/',
    ),
});
const duPatient = (route: string, puis = '') => ({
  route: `${PATIENTS}/:id${route}`,
  trouver: patient(route.replace(':objet', 'partage')),
  puis,
});

/** Accounts, records of patients, what is kept of them, who looked. */
export const PAGES_DES_PERSONNES: readonly PageExaminee[] = [
  { route: COMPTES },
  { route: `${COMPTES}/cles` },
  { route: `${COMPTES}/cles/nouvelle` },
  { route: `${COMPTES}/delegations` },
  { route: `${COMPTES}/delegations`, compte: 'pharmacie' },
  { route: `${COMPTES}/demandes` },
  { route: `${COMPTES}/droits` },
  { route: `${COMPTES}/droits`, puis: '?role=tresorier' },
  { route: `${COMPTES}/invitations` },
  { route: `${COMPTES}/invitations/nouvelle` },
  {
    route: `${COMPTES}/personnes/:id`,
    trouver: lien(`${APP}/comptes`, new RegExp(`/comptes/personnes/${UN.source}`)),
  },
  { route: `${COMPTES}/second-facteur` },
  { route: '/comptes' },
  { route: '/comptes/second-facteur' },

  { route: PATIENTS },
  { route: `${PATIENTS}/nouveau` },
  { route: `${PATIENTS}/textes` },
  { route: `${PATIENTS}/acces-exceptionnels` },
  { route: `${PATIENTS}/acces-exceptionnel`, compte: 'medecin' },
  duPatient(''),
  duPatient('/modifier'),
  duPatient('/accords/:objet'),
  duPatient('/equipe/ajouter', '?q=corliret'),
  duPatient('/oppositions/poser', '?q=corliret'),
  duPatient('/lien'),
  {
    route: `${PATIENTS}/:id/reunir/:autre`,
    trouver: lien(`${APP}/patients`, new RegExp(`/reunir/${UN.source}`)),
  },

  { route: PROTECTION },
  { route: `${PROTECTION}/analyse` },
  { route: `${PROTECTION}/durees` },
  {
    route: `${PROTECTION}/durees/:code`,
    trouver: lien(`${APP}/protection-des-donnees/durees`, /\/durees\/[^/]+$/),
  },
  { route: `${PROTECTION}/fiche` },
  dossier(DOSSIER),
  dossier(`${DOSSIER}/demande`),
  dossier(`${DOSSIER}/effacement`),

  { route: `${ICI}/tracabilite` },
];
