/** Accounts and rights, in the register of processing. Durations are those of `entretien.repository.ts`. */
export const TRAITEMENT = {
  nom: 'Comptes, rôles et délégations',
  finalite:
    'Savoir qui se connecte, ce que son rôle lui ouvre, de quand à quand, et qui agit pour qui.',
  baseLegale: 'article 6.1.c du RGPD (article 32, sécurité du traitement)',
  personnes: 'Professionnels, salariés et membres de la CPTS, agents des institutions invités',
  donnees: [
    'Nom, prénom, adresse électronique, lien avec la fiche de l’annuaire',
    'Mot de passe (empreinte seule), seconds facteurs, codes de secours (empreintes), identité Pro Santé Connect',
    'Rôles, invitations et délégations, avec leurs dates et qui les a donnés',
    'Sessions ouvertes, navigateurs reconnus, essais de connexion et leur adresse réseau',
    'Demandes de compte : nom, profession, numéro RPPS, message',
    'Clés d’API, avec qui les a créées',
  ],
  destinataires: [
    'Coordination et direction de la CPTS',
    'Administration de l’installation',
    'Pro Santé Connect, pour qui se connecte par lui',
  ],
  conservations: ['comptes.demandes-de-compte'],
  gardes: [
    'Comptes, rôles, invitations et délégations : rien ne les efface encore, pour dire qui pouvait agir. Durée à fixer avec votre délégué à la protection des données',
    'Sessions : jusqu’à leur fin. Essais de connexion : 2 jours. Navigateurs reconnus : 180 jours sans visite',
  ],
} as const;
