/** A message waits, has left, or could not leave. */
export const ETATS_DE_MESSAGE = ['attente', 'envoye', 'echec'] as const;
