import { estCodeCommune } from '#kernel/code-commune.ts';
import { estCodePostal } from '#kernel/code-postal.ts';
import { normaliser } from '#kernel/texte.ts';

/** Where somebody lives, as a list says it. */
export type LieuDit = {
  /** INSEE code; null when it is not said, or is none. */
  readonly code: string | null;
  readonly codePostal: string | null;
  /** As names of communes are compared; empty when it is not said. */
  readonly nom: string;
};

export type CommunePossible = {
  readonly code: string;
  readonly nom: string;
  /** Its code and its name as they are compared, with those of the communes that became part of it. */
  readonly codes: readonly string[];
  readonly noms: readonly string[];
  readonly codesPostaux: readonly string[];
  /** The CPTS covers it. */
  readonly ici: boolean;
};

type Cellules = {
  readonly commune: string;
  readonly codePostal: string;
  readonly codeInsee: string;
};

/** Reads the cells of a place; zeros that a spreadsheet lost are given back, a postcode beside the name is taken out of it. */
export function lireLieu({ commune, codePostal, codeInsee }: Cellules): LieuDit {
  const dansLeNom = /(?<!\d)\d{5}(?!\d)/.exec(commune)?.[0] ?? '';
  const insee = cinq(codeInsee).toUpperCase();
  const postal = [cinq(codePostal), dansLeNom].find(estCodePostal) ?? null;
  return {
    code: estCodeCommune(insee) ? insee : null,
    codePostal: postal,
    nom: nomDeCommune(commune.replace(dansLeNom, ' ')),
  };
}

/** `1001` is `01001` without its zero. */
function cinq(texte: string): string {
  const propre = texte.replace(/[\s.]|,0+$/g, '');
  return /^\d{4}$/.test(propre) ? `0${propre}` : propre;
}

/** As `recherche` of the communes: `St-Gervais-d’Auvergne CEDEX` is `saint gervais d auvergne`. */
export function nomDeCommune(texte: string): string {
  return normaliser(texte)
    .replace(/\bcedex\b.*$/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .map((mot) => ABREGES[mot] ?? mot)
    .join(' ');
}

const ABREGES: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', s: 'sur' };

export type RefusDeLieu = 'commune-manquante' | 'commune-inconnue' | 'commune-ambigue';

/**
 * The one commune that a place names among those found for it: by code, else by name and postcode, else by name alone, else
 * by a postcode that is of one commune only. Of several that bear the name, the one the CPTS covers.
 */
export function trouverCommune(
  lieu: LieuDit,
  possibles: readonly CommunePossible[],
): CommunePossible | RefusDeLieu {
  const { code, codePostal, nom } = lieu;
  const parCode = code ? possibles.find(({ codes }) => codes.includes(code)) : undefined;
  if (parCode) return parCode;
  if (!nom && !codePostal) return code ? 'commune-inconnue' : 'commune-manquante';
  const duNom = nom
    ? possibles.filter(({ noms }) => noms.some((un) => porteLeNom(un, nom)))
    : possibles;
  const duCode = codePostal
    ? duNom.filter(({ codesPostaux }) => codesPostaux.includes(codePostal))
    : duNom;
  // A wrong postcode beside the name of a commune of the CPTS is a slip; elsewhere it may be another place.
  const retenues = duCode.length > 0 ? duCode : duNom.filter(({ ici }) => ici);
  if (retenues.length === 0) return 'commune-inconnue';
  const [seule, ...autres] = retenues.some(({ ici }) => ici)
    ? retenues.filter(({ ici }) => ici)
    : retenues;
  return seule && autres.length === 0 ? seule : 'commune-ambigue';
}

/** `paris 15e arrondissement` is found under `paris`: its postcode tells which. */
function porteLeNom(porte: string, nom: string): boolean {
  return porte === nom || (porte.startsWith(`${nom} `) && /\d/.test(porte));
}
