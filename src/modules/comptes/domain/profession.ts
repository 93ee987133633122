import professions from '#data/nomenclatures/professions.json' with { type: 'json' };

const LIBELLES: ReadonlyMap<string, string> = new Map(
  professions.codes.map(([code = '', libelle = '']) => [code, libelle]),
);

/** Words of a profession of the national nomenclature (TRE_G15); what was typed for who is in no national file. */
export function direProfession(code: string): string {
  return LIBELLES.get(code) ?? code;
}
