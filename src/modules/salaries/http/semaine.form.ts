import { CODES_DE_MISSIONS } from '#kernel/mission-du-journal.ts';
import { MOMENTS } from '../domain/semaine.ts';
import { champDAbsence, champDHeures } from '../ui/saisie-de-semaine.ts';

type Champs = Readonly<Record<string, string>>;

const ABSENCE = /^absence-(\d{4}-\d{2}-\d{2})-(matin|apres-midi)$/;

/** Fields `heures-<mission>` and `absence-<day>-<half>` as lists: one line for each mission, in their order. */
export function semaineDite(champs: Champs) {
  return {
    temps: CODES_DE_MISSIONS.map((mission) => ({
      mission,
      heures: champs[champDHeures(mission)] ?? '',
    })),
    absences: absencesDites(champs),
    confirme: champs['confirme'] ?? '',
  };
}

const absencesDites = (champs: Champs) =>
  Object.entries(champs).flatMap(([nom, genre]) => {
    const lu = ABSENCE.exec(nom);
    const moment = MOMENTS.find((m) => m === lu?.[2]);
    return lu?.[1] && moment && genre !== '' ? [{ jour: lu[1], moment, genre }] : [];
  });

/** Errors of the lists, on the fields they came from. */
export function erreursEnPlace(champs: Champs, erreurs: Champs): Champs {
  const absences = absencesDites(champs);
  return Object.fromEntries(
    Object.entries(erreurs).map(([nom, message]) => {
      const [liste, rang] = nom.split('.');
      const mission = liste === 'temps' ? CODES_DE_MISSIONS[Number(rang)] : undefined;
      if (mission) return [champDHeures(mission), message];
      const absence = liste === 'absences' ? absences[Number(rang)] : undefined;
      return [absence ? champDAbsence(absence.jour, absence.moment) : nom, message];
    }),
  );
}
