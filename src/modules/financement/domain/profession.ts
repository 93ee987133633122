import professions from '#data/nomenclatures/professions.json' with { type: 'json' };

/** Professions of the national nomenclature (TRE_G15), in its order. */
export const PROFESSIONS: readonly { readonly code: string; readonly libelle: string }[] =
  professions.codes.map(([code = '', libelle = '']) => ({ code, libelle }));

/** Words of a profession; nothing for none, the code itself when it is in no nomenclature. */
export function direProfession(code: string | null | undefined): string {
  return PROFESSIONS.find((une) => une.code === code)?.libelle ?? code ?? '';
}
