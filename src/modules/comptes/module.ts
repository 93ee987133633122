import { ROLES } from '#kernel/role.ts';
import type { ModuleMaillage } from '#platform/module.ts';
import { CHIFFRES_DES_COMPTES } from './data/chiffres.rows.ts';
import { deleteDemandesDeCompte } from './data/demandes-de-compte.repository.ts';
import { ACTIONS } from './domain/action.ts';
import { TRAITEMENT } from './domain/traitement.ts';
import { accesRoutes } from './http/acces.routes.ts';
import { compteRoutes } from './http/compte.routes.tsx';
import { confirmerRoutes } from './http/confirmer.routes.tsx';
import { connexionRoutes } from './http/connexion.routes.tsx';
import { enrolementRoutes } from './http/enrolement.routes.tsx';
import { facteursRoutes } from './http/facteurs.routes.tsx';
import { motDePasseRoutes } from './http/mot-de-passe.routes.tsx';
import { oauthRoutes } from './http/oauth.routes.ts';
import { pscRoutes } from './http/psc.routes.tsx';
import { pscDuCompteRoutes } from './http/psc-du-compte.routes.tsx';
import { reinitialiserRoutes } from './http/reinitialiser.routes.tsx';
import { secondFacteurRoutes } from './http/second-facteur.routes.tsx';
import { comptesJobs } from './jobs/prevenir-comptes.job.ts';

export { identitesDe } from './http/identites.ts';
export { ongletsDesComptes, ongletsPermis } from './ui/onglets-des-comptes.ts';
export { PHRASES_DE_MOT_DE_PASSE } from './ui/phrases.ts';
export { creerCleApi } from './usecases/creer-cle-api.ts';
export { creerCompte } from './usecases/creer-compte.ts';

/** Accounts and rights. */
export const comptes: ModuleMaillage = {
  nom: 'comptes',
  libelle: 'Comptes et droits',
  routes: [
    ...connexionRoutes,
    ...pscRoutes,
    ...secondFacteurRoutes,
    ...enrolementRoutes,
    ...motDePasseRoutes,
    ...compteRoutes,
    ...facteursRoutes,
    ...pscDuCompteRoutes,
    ...confirmerRoutes,
    ...reinitialiserRoutes,
    ...accesRoutes,
    ...oauthRoutes,
  ],
  droits: {
    'comptes.compte.creer': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.mandat.confier': ['administrateur'],
    'comptes.facteur.reinitialiser': ['administrateur', 'coordinateur'],
    'comptes.message.envoyer': [],
    'comptes.entretenir': [],
    'comptes.cle-api.creer': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.personne.lire': ['administrateur', 'coordinateur', 'directeur', 'assistant'],
    'comptes.invitation.envoyer': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.invitation.retirer': ['administrateur', 'coordinateur', 'directeur', 'professionnel'],
    'comptes.mandat.donner': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.compte.desactiver': ['administrateur'],
    'comptes.delegation.donner': ['professionnel'],
    'comptes.delegation.revoquer': ROLES,
    'comptes.delegation.toutes': ['coordinateur', 'directeur', 'assistant'],
  },
  actions: {
    'comptes.compte.creer': 'Ouvrir un compte depuis la ligne de commande',
    'comptes.mandat.confier': 'Confier un rôle à n’importe quel compte de l’installation',
    'comptes.facteur.reinitialiser': 'Retirer le second facteur de qui l’a perdu',
    'comptes.message.envoyer': 'Écrire aux comptes (le programme seul)',
    'comptes.entretenir': 'Oublier essais et étapes passés (le programme seul)',
    'comptes.cle-api.creer': 'Créer et révoquer les clés d’API de la CPTS',
    'comptes.personne.lire': 'Voir qui a un compte, avec quels rôles et jusqu’à quand',
    'comptes.invitation.envoyer': 'Inviter une personne, répondre aux demandes de compte',
    'comptes.invitation.retirer': 'Retirer une invitation qu’on a le droit d’envoyer',
    'comptes.mandat.donner': 'Donner, prolonger et finir les rôles de la CPTS',
    'comptes.compte.desactiver': 'Fermer et rouvrir un compte de l’installation',
    'comptes.delegation.donner': 'Nommer son secrétariat et dire ce qu’il fait à sa place',
    'comptes.delegation.revoquer': 'Rendre ou retirer une délégation qui le concerne',
    'comptes.delegation.toutes': 'Voir toutes les délégations de la CPTS',
  },
  faits: {},
  traces: ACTIONS,
  chiffres: CHIFFRES_DES_COMPTES,
  donnees: {
    conservations: [
      {
        code: 'comptes.demandes-de-compte',
        libelle: 'Demandes de compte, répondues ou non',
        joursParDefaut: 365,
        source:
          'Choix de Maillage, à régler par la CPTS : aucun texte ne fixe cette durée (article 5.1.e du RGPD)',
        purger: ({ tx, cpts }, avant) => deleteDemandesDeCompte(tx, cpts, avant),
      },
    ],
    traitements: [TRAITEMENT],
  },
  jobs: comptesJobs,
};
