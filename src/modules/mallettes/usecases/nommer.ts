import { libelleDe } from '#modules/annuaire';

/** The name of a profession, as the national nomenclature writes it. */
export function nommerMetier(code: string): string {
  return libelleDe('profession', code);
}
