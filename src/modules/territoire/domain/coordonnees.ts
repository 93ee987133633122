import { type Result, refuse, reussi } from '#kernel/result.ts';

export type Coordonnees = {
  readonly code: string;
  readonly longitude: number;
  readonly latitude: number;
  readonly surfaceHa: number | null;
};

/** A commune as a file says it, before anything was checked. */
export type CoordonneesLues = {
  readonly code: unknown;
  readonly longitude: unknown;
  readonly latitude: unknown;
  readonly surfaceHa?: unknown;
};

/** Checks one commune of a file; the refusal is a sentence for the report. */
export function lireCoordonnees(lues: CoordonneesLues): Result<Coordonnees, string> {
  const code = lireCode(lues.code);
  if (!code.ok) return code;
  const [longitude, latitude] = [nombre(lues.longitude), nombre(lues.latitude)];
  if (longitude === null || latitude === null)
    return refuse('les coordonnées sont vides ou illisibles');
  const faute = fauteDuPoint(longitude, latitude);
  if (faute) return refuse(faute);
  const surface = nombre(lues.surfaceHa);
  const surfaceHa = surface !== null && surface > 0 && surface < 1e8 ? Math.round(surface) : null;
  return reussi({ code: code.valeur, longitude, latitude, surfaceHa });
}

/** An INSEE code of a file, with a sentence that says what is wrong with it. */
export function lireCode(brut: unknown): Result<string, string> {
  const code = String(brut ?? '')
    .trim()
    .toUpperCase();
  if (code === '') return refuse('le code de la commune manque');
  if (/^\d{4}$/.test(code))
    return refuse(`code « ${code} » : il manque le zéro de tête, perdu par un tableur (0${code})`);
  if (!/^(\d{5}|2[AB]\d{3})$/.test(code))
    return refuse(`« ${code.slice(0, 20)} » n’est pas un code INSEE de commune`);
  return reussi(code);
}

/** What is wrong with a point, or null. */
export function fauteDuPoint(longitude: number, latitude: number): string | null {
  if (Math.abs(longitude) > 1000 || Math.abs(latitude) > 1000)
    return 'les coordonnées sont projetées (Lambert) : exportez-les en degrés (WGS 84)';
  if (Math.abs(longitude) > 180 || Math.abs(latitude) > 90)
    return `point impossible : longitude ${longitude}, latitude ${latitude}`;
  // Metropolitan France lies east of 6° W and north of 41° N: a longitude of 45 there is a latitude.
  if (longitude > 40 && longitude < 52 && Math.abs(latitude) < 11)
    return estDansLOceanIndien(longitude, latitude) ? null : 'longitude et latitude sont inversées';
  return longitude === 0 && latitude === 0 ? 'les coordonnées sont nulles' : null;
}

/** A number written with a comma or a point; null when there is none. */
export function nombre(brut: unknown): number | null {
  if (typeof brut === 'number') return Number.isFinite(brut) ? brut : null;
  if (typeof brut !== 'string') return null;
  const texte = brut.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  return /^[-+]?(\d+\.?\d*|\.\d+)$/.test(texte) ? Number(texte) : null;
}

/** Mayotte and the Îles Glorieuses. */
function estDansLOceanIndien(longitude: number, latitude: number): boolean {
  return longitude > 42 && longitude < 51 && latitude < -10;
}
