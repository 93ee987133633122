import { libelleDe, PROFESSIONS } from '#modules/annuaire';

/** The name of a profession, as the national nomenclature writes it. */
export function nommerMetier(code: string): string {
  return libelleDe('profession', code);
}

/** Professions that may have a rota, by name. */
export const METIERS: readonly { readonly code: string; readonly libelle: string }[] = PROFESSIONS;
