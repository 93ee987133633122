import categoriesFiness from '#data/nomenclatures/categories-finess.json' with { type: 'json' };
import genres from '#data/nomenclatures/genres-activite.json' with { type: 'json' };
import modes from '#data/nomenclatures/modes-exercice.json' with { type: 'json' };
import professions from '#data/nomenclatures/professions.json' with { type: 'json' };
import roles from '#data/nomenclatures/roles.json' with { type: 'json' };
import savoirFaires from '#data/nomenclatures/savoir-faire.json' with { type: 'json' };
import secteurs from '#data/nomenclatures/secteurs-activite.json' with { type: 'json' };
import sections from '#data/nomenclatures/sections-pharmaciens.json' with { type: 'json' };

const NOMENCLATURES = {
  profession: index(professions),
  'savoir-faire': index(savoirFaires),
  mode: index(modes),
  role: index(roles),
  genre: index(genres),
  secteur: index(secteurs),
  section: index(sections),
  'categorie-finess': index(categoriesFiness),
} as const;

export type Nomenclature = keyof typeof NOMENCLATURES;

/** Words of a national code ('profession', '60' → 'Infirmier'); the code itself when it is unknown. */
export function libelleDe(nomenclature: Nomenclature, code: string): string {
  return NOMENCLATURES[nomenclature].get(code) ?? code;
}

/** Professions of the national nomenclature (TRE_G15, and psychologue of TRE_R95), by label. */
export const PROFESSIONS: readonly { readonly code: string; readonly libelle: string }[] = [
  ...NOMENCLATURES.profession,
]
  .map(([code, libelle]) => ({ code, libelle }))
  .sort((a, b) => a.libelle.localeCompare(b.libelle, 'fr'));

/** Médecine générale has three codes in TRE_R38. */
export const MEDECINE_GENERALE: readonly string[] = ['SM26', 'SM53', 'SM54'];

/** What a person is called in one line: "Médecin, Cardiologie et maladies vasculaires", "Infirmier". */
export function libelleDuMetier(profession: string, savoirFaire: string | null): string {
  const metier = libelleDe('profession', profession);
  return savoirFaire === null ? metier : `${metier}, ${libelleDe('savoir-faire', savoirFaire)}`;
}

function index(table: {
  readonly codes: readonly (readonly string[])[];
}): ReadonlyMap<string, string> {
  return new Map(table.codes.map(([code = '', libelle = '']) => [code, libelle]));
}
