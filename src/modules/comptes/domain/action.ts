import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry about accounts and rights may tell. */
export const ACTIONS = {
  'comptes.session-ouverte': { genre: 'connexion', phrase: 's’est connecté' },
  'comptes.session-fermee': { genre: 'connexion', phrase: 'a fermé une session' },
  'comptes.sessions-fermees': { genre: 'connexion', phrase: 'a fermé ses autres sessions' },
  'comptes.second-facteur-force': {
    genre: 'connexion',
    phrase: 'a épuisé ses essais de second facteur',
  },
  'comptes.cle-copiee-refusee': {
    genre: 'connexion',
    phrase: 'a présenté une clé d’accès qui semble copiée, refusée',
  },
  'comptes.mot-de-passe-change': { genre: 'connexion', phrase: 'a changé son mot de passe' },
  'comptes.mot-de-passe-remplace': {
    genre: 'connexion',
    phrase: 'a remplacé un mot de passe perdu',
  },
  'comptes.facteur-ajoute': { genre: 'connexion', phrase: 'a ajouté un second facteur' },
  'comptes.facteur-retire': { genre: 'connexion', phrase: 'a retiré un second facteur' },
  'comptes.identite-detachee': {
    genre: 'connexion',
    phrase: 'a détaché Pro Santé Connect de son compte',
  },
  'comptes.facteurs-reinitialises': {
    genre: 'droit',
    phrase: 'a remis à zéro les seconds facteurs d’un compte',
  },
  'comptes.codes-de-secours-renouveles': {
    genre: 'connexion',
    phrase: 'a renouvelé ses codes de secours',
  },
  'comptes.compte-cree': { genre: 'droit', phrase: 'a ouvert un compte' },
  'comptes.compte-demande': { genre: 'droit', phrase: 'a demandé un compte' },
  'comptes.demande-approuvee': { genre: 'droit', phrase: 'a accepté une demande de compte' },
  'comptes.demande-declinee': { genre: 'droit', phrase: 'a décliné une demande de compte' },
  'comptes.compte-desactive': { genre: 'droit', phrase: 'a fermé un compte' },
  'comptes.compte-reactive': { genre: 'droit', phrase: 'a rouvert un compte' },
  'comptes.invitation-envoyee': { genre: 'droit', phrase: 'a invité une personne' },
  'comptes.invitation-renvoyee': { genre: 'droit', phrase: 'a renvoyé une invitation' },
  'comptes.invitation-retiree': { genre: 'droit', phrase: 'a retiré une invitation' },
  'comptes.invitation-acceptee': { genre: 'droit', phrase: 'a accepté une invitation' },
  'comptes.mandat-confie': { genre: 'droit', phrase: 'a donné un rôle à un compte' },
  'comptes.mandat-prolonge': { genre: 'droit', phrase: 'a prolongé un rôle' },
  'comptes.mandat-fini': { genre: 'droit', phrase: 'a mis fin à un rôle' },
  'comptes.acces-retires': { genre: 'droit', phrase: 'a retiré tous les accès d’un compte' },
  'comptes.delegation-donnee': { genre: 'droit', phrase: 'a donné une délégation' },
  'comptes.delegation-revoquee': { genre: 'droit', phrase: 'a mis fin à une délégation' },
  'comptes.cle-api-creee': { genre: 'droit', phrase: 'a créé une clé d’API' },
  'comptes.cle-api-revoquee': { genre: 'droit', phrase: 'a révoqué une clé d’API' },
} as const satisfies Readonly<Record<string, ActionTracee>>;
