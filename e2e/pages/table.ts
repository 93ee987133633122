import { demanderDesSoins } from '../personnes.ts';
import { PAGES_DU_BUDGET } from './budget.ts';
import { PAGES_DES_DOCUMENTS } from './documents.ts';
import { PAGES_DU_FINANCEMENT } from './financement.ts';
import { PAGES_DES_INDEMNISATIONS } from './indemnisations.ts';
import { PAGES_DU_MEDECIN_TRAITANT } from './medecin-traitant.ts';
import { ICI, type PageExaminee } from './page-examinee.ts';
import { PAGES_DES_PERSONNES } from './personnes.ts';
import { PAGES_DES_REUNIONS } from './reunions.ts';
import { PAGES_DES_SALARIES } from './salaries.ts';
import { PAGES_DES_SOINS } from './soins.ts';
import { PAGES_DU_TERRITOIRE } from './territoire.ts';
import { PAGES_DE_LA_VIE_ASSOCIATIVE } from './vie-associative.ts';

const SUIVI = '/c/:slug/soins-du-jour/suivi/:jeton';

/**
 * Every page that axe looks at. A new page is one line here or in a file beside; a route that answers no page
 * goes below. The spec fails when the table of routes holds one that is in no list.
 */
export const PAGES_EXAMINEES: readonly PageExaminee[] = [
  { route: '/' },
  { route: '/aide/glossaire' },
  { route: '/connexion' },
  { route: '/mot-de-passe-oublie' },
  { route: '/territoires' },
  { route: '/territoires', puis: '?departement=92' },
  { route: '/c/:slug' },
  { route: '/c/:slug/annuaire' },
  { route: '/c/:slug/compteur' },
  { route: '/c/:slug/gardes' },
  { route: '/c/:slug/gardes/affiche' },
  { route: '/c/:slug/rejoindre' },
  { route: '/c/:slug/rejoindre/merci' },
  { route: '/c/:slug/sites' },
  { route: '/c/:slug/soins-du-jour' },
  { route: SUIVI, trouver: demanderDesSoins },
  { route: `${SUIVI}/annuler`, trouver: async (page) => `${await demanderDesSoins(page)}/annuler` },

  { route: '/app' },
  { route: '/cpts/nouvelle' },
  { route: ICI },
  { route: ICI, compte: 'medecin' },
  { route: ICI, compte: 'tresorerie' },
  { route: ICI, compte: 'ars' },
  { route: `${ICI}/chercher`, puis: '?q=gi' },
  ...PAGES_DES_SOINS,
  ...PAGES_DU_FINANCEMENT,
  ...PAGES_DU_BUDGET,
  ...PAGES_DES_INDEMNISATIONS,
  ...PAGES_DU_MEDECIN_TRAITANT,
  ...PAGES_DES_REUNIONS,
  ...PAGES_DU_TERRITOIRE,
  ...PAGES_DES_PERSONNES,
  ...PAGES_DE_LA_VIE_ASSOCIATIVE,
  ...PAGES_DES_DOCUMENTS,
  ...PAGES_DES_SALARIES,
];

/** Pages that stand only in the middle of a scenario, which looks at them itself. */
export const EXAMINEES_EN_CHEMIN: Readonly<Record<string, readonly string[]>> = {
  'acces.spec.ts': [
    '/app/:slug/comptes/demandes/:id',
    '/c/:slug/invitation/:jeton',
    '/compte/invitations/:cpts/:jeton',
  ],
  'annuaire.spec.ts': [`${ICI}/territoire/import/:id`],
  'compteur.spec.ts': ['/c/:slug/compteur/:jeton'],
  'connexion.spec.ts': [
    '/compte',
    '/compte/confirmer',
    '/compte/facteurs/application',
    '/compte/facteurs/cle',
    '/compte/mot-de-passe',
    '/connexion/enrolement',
    '/connexion/enrolement/application',
    '/connexion/enrolement/cle',
    '/connexion/second-facteur',
    '/connexion/secours',
  ],
  'gardes.spec.ts': ['/c/:slug/gardes/echange/:jeton', '/c/:slug/gardes/rappel/:jeton'],
  'indemnisations.spec.ts': ['/c/:slug/indemnisations/:jeton'],
  'salaries.spec.ts': ['/c/:slug/semaine/:jeton'],
  'mallettes.spec.ts': ['/c/:slug/mallettes/:jeton'],
  'listes-medecin-traitant.spec.ts': [
    `${ICI}/medecin-traitant/listes/envois/:id`,
    `${ICI}/medecin-traitant/listes/:id`,
    `${ICI}/medecin-traitant/listes/:id/comparaison`,
  ],
  'medecin-traitant.spec.ts': [
    '/c/:slug/medecin-traitant/proposition/:jeton',
    '/c/:slug/medecin-traitant/suivi/:jeton',
    '/c/:slug/medecin-traitant/suivi/:jeton/arreter',
  ],
  'patients.spec.ts': [
    '/c/:slug/mes-donnees/:jeton',
    '/c/:slug/mes-donnees/:jeton/bloquer',
    '/c/:slug/mes-donnees/:jeton/bloquer/:professionnel',
    '/c/:slug/mes-donnees/:jeton/repondre',
  ],
  'pilotage.spec.ts': [`${ICI}/pilotage/tableau-de-bord`],
  'pro-sante-connect.spec.ts': [
    '/compte/pro-sante-connect/detacher',
    '/connexion/psc/retour',
    '/deconnexion/psc',
  ],
  'reunions-a-plusieurs.spec.ts': [
    '/c/:slug/reunions/inter/:jeton',
    `${ICI}/reunions/inter/:id`,
    `${ICI}/reunions/:id/cpts`,
  ],
  'reunions.spec.ts': [
    '/c/:slug/reunions/sondage/:jeton',
    '/c/:slug/reunions/convocation/:jeton',
    '/c/:slug/reunions/compte-rendu/:jeton',
    '/c/:slug/reunions/action/:jeton',
    `${ICI}/documents/joindre`,
    `${ICI}/reunions/groupes/:id/courriers/:courrier`,
    `${ICI}/reunions/series/:id`,
    `${ICI}/reunions/:id/code`,
    `${ICI}/reunions/:id/feuille`,
    `${ICI}/reunions/:id/emarger`,
    `${ICI}/reunions/sondages/:id/reponses/:invitation`,
  ],
  'scrutins.spec.ts': ['/c/:slug/scrutins/vote/:jeton', '/c/:slug/scrutins/:id/depouillement'],
  'sas.spec.ts': [`${ICI}/soins/sas/:id`],
  'seances.spec.ts': [
    '/c/:slug/seances/convocation/:jeton',
    '/c/:slug/seances/emarger/:id',
    `${ICI}/vie-associative/seances/:id/code`,
  ],
  'sites.spec.ts': ['/c/:slug/sites/permanences/:jeton', `${ICI}/soins/avancees/:id`],
  'filieres.spec.ts': [`${ICI}/soins/demandes/:id/eligibilite`],
  'urgences.spec.ts': ['/c/:slug/urgences', '/c/:slug/urgences/appairer/:jeton'],
  'vie-associative.spec.ts': [`${ICI}/vie-associative/courriers/:id`],
  'tracabilite.spec.ts': ['/app/:slug/tracabilite/personnes/:personne'],
};

/** Pages that need a state no scenario reaches in the browser yet: nothing has looked at them with axe. */
export const PAS_ENCORE_EXAMINEES: readonly string[] = [
  '/compte/facteurs/:id/retirer',
  '/mot-de-passe-oublie/:jeton',
];

/** Routes that answer a file, a picture, data, a piece of a page, or lead elsewhere. */
export const SANS_PAGE: readonly RegExp[] = [
  /^\/api\//,
  /^\/fhir\//,
  /\/sas-communes$/,
  /\.(csv|xlsx|docx|zip|vcf|svg|ics|pdf|json|xml)$/,
  /\/communes$(?<!territoire\/communes)/,
  /\/(import|envois)\/:id\/etat$/,
  /\/(pieces\/:id|documents\/:id|honoraires\/:id|versions\/:version)\/fichier$/,
  /\/documents\/(joints|convocation\/:jeton)\/.*:version$/,
  /\/lettres\/etat$/,
  /^\/c\/:slug\/mt\/:code$/,
  /\/ecritures\/fec$/,
  /^\/connexion\/psc$/,
  /\/(rendez-vous|compteur-installe|agenda|pdf)\/:fichier$/,
];

/** The design system shows itself out of the table. */
export const VITRINE = ['/ui', '/ui/aujourdhui', '/ui/regulation', '/ui/publique'];
