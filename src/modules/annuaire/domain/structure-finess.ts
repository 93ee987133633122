/** A place as FINESS describes it. What is unknown is empty. */
export type StructureFiness = {
  readonly finess: string;
  readonly finessJuridique: string;
  readonly siret: string;
  readonly nom: string;
  readonly enseigne: string;
  readonly categorie: string;
  readonly libelleCategorie: string;
  readonly adresse: string;
  readonly complement: string;
  readonly codePostal: string;
  readonly ville: string;
  readonly commune: string;
  readonly telephone: string;
  readonly courriel: string;
  readonly longitude: number | null;
  readonly latitude: number | null;
};

/** Words of an address, those that are there, with single spaces. */
export function enLigne(...morceaux: readonly (string | undefined)[]): string {
  return morceaux
    .map((morceau) => morceau?.trim() ?? '')
    .filter((morceau) => morceau !== '')
    .join(' ');
}

/** "92211 ST CLOUD CEDEX" gives its postcode and its town. */
export function couperAcheminement(ligne: string): {
  readonly codePostal: string;
  readonly ville: string;
} {
  const [, codePostal = '', ville = ''] = /^\s*(\d{5})?\s*(.*?)\s*$/.exec(ligne) ?? [];
  return { codePostal, ville };
}

/** INSEE code from FINESS's département and its three digits: overseas départements are 9A to 9F there. */
export function communeFiness(departement: string, commune: string): string {
  if (!/^\d{3}$/.test(commune)) return /^\d[\dAB]\d{3}$/.test(commune) ? commune : '';
  if (/^9[A-F]$/.test(departement)) return `97${commune}`;
  return /^\d[\dAB]$/.test(departement) ? departement + commune : '';
}

/** Degrees, when both are and lie on Earth; (0, 0) is what unknown places are given. */
export function coordonnees(
  longitude: string | number | undefined,
  latitude: string | number | undefined,
): { readonly longitude: number | null; readonly latitude: number | null } {
  const lon = nombre(longitude);
  const lat = nombre(latitude);
  const valides = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 && (lon !== 0 || lat !== 0);
  return valides ? { longitude: lon, latitude: lat } : { longitude: null, latitude: null };
}

function nombre(valeur: string | number | undefined): number {
  return valeur === undefined || valeur === ''
    ? Number.NaN
    : Number(String(valeur).replace(',', '.'));
}
