/** The audit chain, in the register of processing. */
export const TRAITEMENT = {
  nom: 'Journal des accès',
  finalite:
    'Prouver qui a lu ou écrit quelle donnée de santé, donné quel droit, téléchargé quoi ; le dire aux personnes qui le demandent ; remarquer les lectures massives.',
  baseLegale: 'article 6.1.c du RGPD (articles 5.2 et 32)',
  personnes: 'Personnes qui agissent dans la CPTS ; patients, par un pseudonyme',
  donnees: [
    'Qui a agi : nom, rôles, compte ou clé',
    'Quoi, quand, sur quel dossier : pseudonymes, sans nom de patient ni donnée de santé',
    'Alertes de lectures massives, et ce qui leur fut répondu',
  ],
  destinataires: [
    'Coordination et direction de la CPTS',
    'Le patient, pour ce qui le concerne, par la coordination',
    'Qui garde une ancre hors de la machine : des empreintes, sans donnée personnelle',
  ],
  conservations: [],
  gardes: [
    'Entrées : jamais retirées, car chacune scelle la précédente. Durée à décider avec votre délégué à la protection des données, avec ce qu’elle ôterait à la preuve',
  ],
} as const;
