/** What was done after somebody did not come. */
export const SUITES_D_ABSENCE = [
  { code: 'nouveau-rendez-vous', libelle: 'Veut un autre rendez-vous' },
  { code: 'va-mieux', libelle: 'N’en a plus besoin' },
  { code: 'ailleurs', libelle: 'A été vue ailleurs' },
  { code: 'injoignable', libelle: 'Ne répond pas' },
] as const;

export type SuiteDAbsence = (typeof SUITES_D_ABSENCE)[number]['code'];

/** Days during which an absence waits in the list of those to call back. */
export const JOURS_POUR_RAPPELER = 7;

export function direSuiteDAbsence(suite: SuiteDAbsence): string {
  return SUITES_D_ABSENCE.find(({ code }) => code === suite)?.libelle ?? suite;
}
