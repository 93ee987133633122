import { purgeEvents, purgeIdempotence, purgeMessages } from '#platform/db/purge.ts';
import type { Conservation } from '#platform/personal-data.ts';

const CHOIX = 'Choix de Maillage, sans texte qui fixe une durée';

/** What the platform itself keeps, and for how long. */
export const CONSERVATIONS_DU_SOCLE: readonly Conservation[] = [
  {
    code: 'socle.courriers',
    libelle: 'Courriels et SMS, partis ou non',
    joursParDefaut: 30,
    source: `${CHOIX} : le temps de répondre à qui dit n’avoir rien reçu.`,
    purger: purgeMessages,
  },
  {
    code: 'socle.doublons',
    libelle: 'Réponses gardées pour les envois en double',
    joursParDefaut: 7,
    source: `${CHOIX} : un formulaire ou un programme ne réessaie pas au-delà.`,
    purger: purgeIdempotence,
  },
  {
    code: 'socle.transmis',
    libelle: 'Événements déjà transmis aux travaux',
    joursParDefaut: 30,
    source: `${CHOIX} : le temps de comprendre une panne.`,
    purger: purgeEvents,
  },
];
