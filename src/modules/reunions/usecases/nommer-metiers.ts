import { libelleDe } from '#modules/annuaire';

type Choisi = { readonly profession: string };

/** The same people, each with the name of their profession. */
export function nommerMetiers<T extends Choisi>(
  personnes: readonly T[],
): readonly (T & { readonly metier: string })[] {
  return personnes.map((p) => ({
    ...p,
    metier: p.profession === '' ? 'Autres personnes' : libelleDe('profession', p.profession),
  }));
}

/** Professions of some people, by name: those one may ask first. */
export function professionsDe(
  personnes: readonly Choisi[],
): readonly { readonly code: string; readonly libelle: string }[] {
  return [...new Set(personnes.map(({ profession }) => profession))]
    .filter((code) => code !== '')
    .map((code) => ({ code, libelle: libelleDe('profession', code) }))
    .sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));
}

/** Professions by their codes, in words. */
export const nommerProfession = (code: string): string => libelleDe('profession', code);
