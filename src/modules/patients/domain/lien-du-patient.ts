/** What the link of a person opens, in the module of links. */
export const GENRE_DU_LIEN = 'patients.mes-donnees';

/** From half an hour, across the desk, to a week, by message. */
export const DUREES_DE_LIEN = [
  { cle: 'demi-heure', heures: 0.5, libelle: 'Une demi-heure' },
  { cle: 'jour', heures: 24, libelle: 'Un jour' },
  { cle: 'trois-jours', heures: 72, libelle: 'Trois jours' },
  { cle: 'semaine', heures: 168, libelle: 'Une semaine' },
] as const;

export const ENVOIS_DE_LIEN = ['afficher', 'sms', 'courriel'] as const;
