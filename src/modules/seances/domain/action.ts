import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the sessions may tell. */
export const ACTIONS = {
  'seances.regles-dites': { genre: 'reglage', phrase: 'a écrit les règles d’une instance' },
  'seances.seance-preparee': { genre: 'ecriture', phrase: 'a préparé une séance' },
  'seances.seance-convoquee': { genre: 'ecriture', phrase: 'a convoqué une séance' },
  'seances.arrives-convoques': {
    genre: 'ecriture',
    phrase: 'a convoqué à une séance qui avait rejoint l’instance depuis',
  },
  'seances.seance-annulee': { genre: 'ecriture', phrase: 'a annulé une séance' },
  'seances.convocation-repondue': { genre: 'ecriture', phrase: 'a répondu à une convocation' },
  'seances.pouvoir-donne': { genre: 'ecriture', phrase: 'a donné un pouvoir' },
  'seances.pouvoir-repris': { genre: 'ecriture', phrase: 'a repris un pouvoir' },
  'seances.presences-notees': { genre: 'ecriture', phrase: 'a noté les présents d’une séance' },
  'seances.presence-signee': {
    genre: 'ecriture',
    phrase: 'a signé sa présence à une séance, par le code affiché',
  },
  'seances.seance-ouverte': { genre: 'ecriture', phrase: 'a ouvert une séance' },
  'seances.quorum-constate': {
    genre: 'ecriture',
    phrase: 'a constaté le quorum au cours d’une séance',
  },
  'seances.invite-ajoute': { genre: 'ecriture', phrase: 'a invité quelqu’un à une séance' },
  'seances.invite-retire': { genre: 'ecriture', phrase: 'a retiré un invité d’une séance' },
  'seances.carence-constatee': {
    genre: 'ecriture',
    phrase: 'a dressé un procès-verbal de carence',
  },
  'seances.seance-close': { genre: 'ecriture', phrase: 'a levé une séance' },
  'seances.point-propose': { genre: 'ecriture', phrase: 'a proposé un point à l’ordre du jour' },
  'seances.proposition-traitee': { genre: 'ecriture', phrase: 'a traité une proposition de point' },
  'seances.vote-note': { genre: 'ecriture', phrase: 'a noté un vote à main levée' },
  'seances.vote-annule': { genre: 'ecriture', phrase: 'a annulé un vote mal compté' },
  'seances.elus-nommes': {
    genre: 'ecriture',
    phrase: 'a donné leur mandat à ceux qu’un vote a élus',
  },
  'seances.decision-inscrite': { genre: 'ecriture', phrase: 'a inscrit une décision au registre' },
  'seances.proces-verbal-ecrit': { genre: 'ecriture', phrase: 'a écrit un procès-verbal' },
  'seances.proces-verbal-telecharge': { genre: 'export', phrase: 'a téléchargé un procès-verbal' },
  'seances.convocation-telechargee': { genre: 'export', phrase: 'a téléchargé une convocation' },
  'seances.obligation-notee': {
    genre: 'ecriture',
    phrase: 'a noté une obligation de l’association',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
