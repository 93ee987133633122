import type { Route } from '#platform/http/route.ts';

/** Pages of a CPTS: each is read by somebody whom a patient blocks, with the ids of everything she left. */
export const estLueParSesPages = ({ methode, chemin }: Route) =>
  methode === 'GET' && chemin.startsWith('/app/:slug');

/** Gestures on a thing named in the address: each is tried on the ids of everything she left. */
export const estEcriteParIdentifiant = ({ methode, chemin }: Route) =>
  methode === 'POST' &&
  chemin.startsWith('/app/:slug') &&
  chemin.replace(':slug', '').includes(':');

/** What programs ask of a CPTS, and what FHIR tells them of people. */
export const estDesProgrammes = ({ chemin }: Route) =>
  chemin.startsWith('/api/v1/:slug') || /^\/fhir\/(CareTeam|Patient)(\/|$)/.test(chemin);

/** Addresses outside a CPTS, or before anybody is known: no record of a patient is behind them. */
const HORS_DES_DOSSIERS: Readonly<Record<string, string>> = {
  '/connexion': 'Before anybody is known.',
  '/mot-de-passe-oublie': 'Before anybody is known.',
  '/deconnexion': 'Ends a session.',
  '/compte': 'One’s own account, sessions and factors.',
  '/comptes': 'Accounts of the installation.',
  '/cpts': 'A new CPTS, by the host.',
  '/territoires': 'Territories, for everybody.',
  '/communes': 'Communes, for everybody.',
  '/aide': 'The glossary.',
  '/embleme.svg': 'The emblem.',
  '/api/v1/openapi.json': 'The description of the interface.',
  '/api/oauth': 'Access tokens of programs.',
  '/fhir':
    'Free slots, directory and regulators for the platform SAS: nobody who is cared for is behind them.',
  '/c/:slug':
    'Public pages and signed links: whoever comes has no account, and is no professional there.',
};

const PERSONNE = 'Names nobody who is cared for.';
const NOMME =
  'Names a person: the answers are compared with those about nobody in patients.routes.test.ts.';
const LISTE = 'Each id of its list goes, alone, to the gesture on one id, which is tried.';
const NOUVELLE =
  'Opens a request for whoever is named, known or not: the page that follows is a page of the CPTS.';

/** Forms of a CPTS whose address names nothing. */
const FORMULAIRES: Readonly<Record<string, string>> = {
  '/comptes/cles': PERSONNE,
  '/comptes/delegations': PERSONNE,
  '/comptes/invitations': PERSONNE,
  '/comptes/second-facteur': PERSONNE,
  '/gardes/agenda': PERSONNE,
  '/gardes/agenda/revoquer': PERSONNE,
  '/gardes/indisponibilites': PERSONNE,
  '/gardes/tableaux': PERSONNE,
  '/documents/joindre': PERSONNE,
  '/documents/joindre/retirer': PERSONNE,
  '/documents/nouveau': PERSONNE,
  '/documents/conventions/nouvelle': PERSONNE,
  '/documents/statuts': PERSONNE,
  '/documents/statuts/projets': PERSONNE,
  '/documents/statuts/adoption': PERSONNE,
  '/documents/reglement-interieur': PERSONNE,
  '/documents/reglement-interieur/projets': PERSONNE,
  '/documents/reglement-interieur/adoption': PERSONNE,
  '/financement/bareme': PERSONNE,
  '/financement/contrat': PERSONNE,
  '/financement/versements': PERSONNE,
  '/financement/budget/depenses': PERSONNE,
  '/financement/budget/ecritures': PERSONNE,
  '/financement/budget/ecritures/clore': PERSONNE,
  '/financement/budget/ecritures/passer': PERSONNE,
  '/financement/budget/previsionnel': PERSONNE,
  '/financement/budget/previsionnel/import': PERSONNE,
  '/financement/budget/previsionnel/modification': PERSONNE,
  '/financement/budget/previsionnel/montant': PERSONNE,
  '/financement/budget/previsionnel/retirer': PERSONNE,
  '/financement/budget/previsionnel/vote': PERSONNE,
  '/financement/budget/reglages': PERSONNE,
  '/financement/budget/reglages/indemnites': PERSONNE,
  '/financement/budget/reglages/sous-comptes': PERSONNE,
  '/financement/budget/subventions': PERSONNE,
  '/financement/preuves/arretes': PERSONNE,
  '/financement/preuves/pieces': PERSONNE,
  '/financement/equipe/mes-heures': PERSONNE,
  '/financement/equipe/nouveau': PERSONNE,
  '/financement/indemnisations/bareme': PERSONNE,
  '/financement/indemnisations/lettres': PERSONNE,
  '/financement/indemnisations/moi': PERSONNE,
  '/financement/indemnisations/moi/honoraires': PERSONNE,
  '/financement/indemnisations/sur-facture': PERSONNE,
  '/financement/indemnisations/periodes': PERSONNE,
  '/financement/indemnisations/reglages': PERSONNE,
  '/financement/indemnisations/regles': PERSONNE,
  '/financement/indemnisations/temps': PERSONNE,
  '/financement/indemnisations/virements': PERSONNE,
  '/mallettes': PERSONNE,
  '/mallettes/emprunteurs': PERSONNE,
  '/medecin-traitant/campagnes/nouvelle': PERSONNE,
  '/medecin-traitant/departs/nouveau': PERSONNE,
  '/medecin-traitant/listes': NOUVELLE,
  '/medecin-traitant/nouvelle': NOUVELLE,
  '/medecin-traitant/offre': PERSONNE,
  '/medecin-traitant/populations/lecture': PERSONNE,
  '/medecin-traitant/populations/nouveau': PERSONNE,
  '/medecin-traitant/reglages/bareme': PERSONNE,
  '/medecin-traitant/reglages/delais': PERSONNE,
  '/patients/acces-exceptionnel': NOMME,
  '/patients/chercher': NOMME,
  '/patients/nouveau': NOMME,
  '/patients/textes': PERSONNE,
  '/protection-des-donnees/fiche': PERSONNE,
  '/questionnaires': PERSONNE,
  '/sas': PERSONNE,
  '/sites': PERSONNE,
  '/soins/a-deplacer/tous': LISTE,
  '/soins/agendas': PERSONNE,
  '/soins/appareils': PERSONNE,
  '/soins/agendas/publier': PERSONNE,
  '/soins/creneaux/absence': PERSONNE,
  '/soins/creneaux/ouvrir': PERSONNE,
  '/soins/creneaux/ouvrir-serie': PERSONNE,
  '/soins/demandes/nouvelle': NOUVELLE,
  '/soins/recensement': PERSONNE,
  '/soins/recensement/campagnes': PERSONNE,
  '/soins/recensement/compteur': PERSONNE,
  '/soins/recensement/compteur/revoquer': PERSONNE,
  '/soins/reglages': PERSONNE,
  '/soins/reglages/vacances': PERSONNE,
  '/territoire/accord': PERSONNE,
  '/territoire/annuaire/doublons/distinguer': PERSONNE,
  '/territoire/annuaire/doublons/reunir': PERSONNE,
  '/territoire/annuaire/nouvelle-personne': PERSONNE,
  '/territoire/communes': PERSONNE,
  '/territoire/cpts': PERSONNE,
  '/territoire/import': PERSONNE,
  '/territoire/populations': PERSONNE,
  '/territoire/populations/retirer': PERSONNE,
  '/territoire/secteurs': PERSONNE,
  '/territoire/trajets': PERSONNE,
  '/territoire/trajets/oublier': PERSONNE,
  '/reunions/groupes': PERSONNE,
  '/reunions/nouvelle': PERSONNE,
  '/reunions/sondages': PERSONNE,
  '/reunions/sondages/nouveau': PERSONNE,
  '/vie-associative/adherents/nouveau': PERSONNE,
  '/vie-associative/adherents/reprendre': PERSONNE,
  '/vie-associative/cotisations': PERSONNE,
  '/vie-associative/cotisations/appeler': PERSONNE,
  '/vie-associative/ecrire': PERSONNE,
  '/vie-associative/ecrire/relire': PERSONNE,
  '/vie-associative/importer': PERSONNE,
  '/vie-associative/importer/ecrire': PERSONNE,
  '/vie-associative/instances': PERSONNE,
  '/vie-associative/instances/prefecture': PERSONNE,
  '/vie-associative/reglages': PERSONNE,
  '/vie-associative/scrutins': PERSONNE,
  '/vie-associative/reglages/colleges': PERSONNE,
  '/vie-associative/seances/calendrier': PERSONNE,
  '/vie-associative/seances/nouvelle': PERSONNE,
  '/vie-associative/seances/proposer': PERSONNE,
};

/** Why no test of opposition calls this route; null when nothing says so. */
export function raisonDeNePasLEssayer(route: Route): string | null {
  const { methode, chemin } = route;
  if (estDesProgrammes(route)) return null;
  const deLaCpts = /^\/app\/:slug(\/.*)$/.exec(chemin)?.[1];
  if (deLaCpts) return methode === 'POST' ? (FORMULAIRES[deLaCpts] ?? null) : null;
  if (chemin === '/' || chemin === '/app') return 'The way in: lists CPTS.';
  const dehors = Object.keys(HORS_DES_DOSSIERS).find(
    (debut) => chemin === debut || chemin.startsWith(`${debut}/`),
  );
  return dehors ? (HORS_DES_DOSSIERS[dehors] ?? null) : null;
}
