import { direMission, MISSIONS_DECLAREES } from '../domain/contrat.ts';
import type { LigneDePaie } from '../domain/paie.ts';

/** Heads of the file that whoever makes the payslips takes. */
export const TETES: readonly string[] = [
  ...['Mois', 'Personne', 'Fonction', 'Quotité (%)', 'Semaines déclarées', 'Semaines validées'],
  ...MISSIONS_DECLAREES.map((mission) => `${direMission(mission)} (heures)`),
  'Total (heures)',
  ...['Congés (jours)', 'Absences (jours)', 'Formation (jours)'],
  ...['Demi-journées de congés', 'Demi-journées d’absence', 'Demi-journées de formation'],
];

export const ligneDePaie = (l: LigneDePaie): readonly (string | number)[] => [
  ...[l.mois.slice(0, 7), l.nom, l.fonction, l.quotite / 100, l.semaines, l.validees],
  ...l.minutes.map((minutes) => minutes / 60),
  l.minutes.reduce((somme, minutes) => somme + minutes, 0) / 60,
  ...[l.demies.conges / 2, l.demies.absence / 2, l.demies.formation / 2],
  ...[l.jours.conges.join(', '), l.jours.absence.join(', '), l.jours.formation.join(', ')],
];
