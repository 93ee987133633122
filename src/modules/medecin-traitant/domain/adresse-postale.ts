import { sansAccents } from '#kernel/texte.ts';

/** Longest line of a postal address (La Poste, norme NF Z10-011). */
export const LIGNE_MAX = 38;

/** Why nothing can be posted. */
export const DEFAUTS_D_ADRESSE = [
  'sans-adresse',
  'sans-voie',
  'sans-code-postal',
  'adresse-trop-longue',
] as const;
export type DefautDAdresse = (typeof DEFAUTS_D_ADRESSE)[number];

/** Where a letter goes, line by line as NF Z10-011 orders them; the name, its first line, is not in it. */
export type AdressePostale = {
  /** Flat, stair, floor. */
  readonly interieur: string;
  /** Building, residence. */
  readonly exterieur: string;
  /** Number and street. */
  readonly voie: string;
  /** Hamlet, post office box. */
  readonly lieuDit: string;
  readonly codePostal: string;
  /** Capitals, without accents. */
  readonly ville: string;
};

export type CommunePostale = { readonly nom: string; readonly codesPostaux: readonly string[] };

type Lue =
  | { readonly ok: true; readonly adresse: AdressePostale }
  | { readonly ok: false; readonly defaut: DefautDAdresse };

/**
 * The postal address in what a person or a list wrote on one line: `Bât. B, 12 rue des Tilleuls, 63620 Giat`. The town
 * and its code are those that are written, otherwise those of the commune when it has one code only.
 */
export function lireAdresse(texte: string | null, commune: CommunePostale): Lue {
  const parts = (texte ?? '')
    .split(/[,;\n]/)
    .flatMap(avantEtApresLeCode)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => /[\p{L}\d]/u.test(part));
  if (parts.length === 0) return { ok: false, defaut: 'sans-adresse' };
  const { fin, reste } = separer(parts, commune);
  if (reste.length === 0) return { ok: false, defaut: 'sans-voie' };
  if (fin === null) return { ok: false, defaut: 'sans-code-postal' };
  const lignes = ranger(reste);
  return lignes ? { ok: true, adresse: { ...lignes, ...fin } } : trop;
}

const trop: Lue = { ok: false, defaut: 'adresse-trop-longue' };

/** `12 rue Haute 63620 Giat`: somebody wrote no comma before the code. */
function avantEtApresLeCode(part: string): readonly string[] {
  const trouve = /^(.*\S)\s+(\d{5}\s+\p{L}.*)$/u.exec(part.trim());
  return trouve ? [trouve[1] ?? '', trouve[2] ?? ''] : [part];
}

const CODE_ET_VILLE = /^(\d{5})(?:\s+(\p{L}.*))?$/u;

function separer(parts: readonly string[], commune: CommunePostale) {
  const trouvee = parts.map((part) => CODE_ET_VILLE.exec(part)).find((part) => part !== null);
  const [seul, second] = commune.codesPostaux;
  const code = trouvee?.[1] ?? (second === undefined ? seul : undefined);
  const ville = villePostale(trouvee?.[2] ?? commune.nom);
  const nom = villePostale(commune.nom);
  const reste = parts.filter((part) => !CODE_ET_VILLE.test(part) && villePostale(part) !== nom);
  return { fin: code ? { codePostal: code, ville } : null, reste };
}

/** A town as its line has it: capitals, neither accent nor punctuation. */
export function villePostale(nom: string): string {
  return sansAccents(nom)
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim()
    .replace(/^SAINT /, 'ST ')
    .replace(/^SAINTE /, 'STE ')
    .slice(0, LIGNE_MAX - 6);
}

const EST_UNE_VOIE =
  /^\d|\b(rue|avenue|av|boulevard|bd|bld|place|pl|chemin|ch|route|rte|impasse|imp|allee|allees|cours|quai|ruelle|sentier|square|passage|faubourg|esplanade|venelle|montee|cote)\b/i;
const EST_INTERIEUR =
  /^(app|appt|apt|appartement|etage|esc|escalier|porte|chambre|\d+(er|e|eme)? etage)\b/i;
const EST_EXTERIEUR =
  /^(bat|batiment|residence|res|tour|immeuble|imm|entree|foyer|ehpad|pavillon)\b/i;

type Lignes = Omit<AdressePostale, 'codePostal' | 'ville'>;

/** Each part on its line; null when they do not hold in four lines of 38 characters. */
function ranger(parts: readonly string[]): Lignes | null {
  const lignes = { interieur: '', exterieur: '', voie: '', lieuDit: '' };
  for (const part of parts) {
    const place = placeDe(part, lignes);
    if (!place || part.length > LIGNE_MAX) return null;
    lignes[place] = part;
  }
  return lignes;
}

function placeDe(part: string, lignes: Lignes): keyof Lignes | null {
  const nu = sansAccents(part);
  const voulue = EST_INTERIEUR.test(nu)
    ? 'interieur'
    : EST_EXTERIEUR.test(nu)
      ? 'exterieur'
      : EST_UNE_VOIE.test(nu)
        ? 'voie'
        : 'lieuDit';
  const libres = [voulue, 'exterieur', 'lieuDit', 'interieur', 'voie'] as const;
  return libres.find((place) => lignes[place] === '') ?? null;
}

/** The lines of the envelope under the name, empty ones left out. */
export function lignesDAdresse(a: AdressePostale): readonly string[] {
  return [a.interieur, a.exterieur, a.voie, a.lieuDit, `${a.codePostal} ${a.ville}`].filter(
    Boolean,
  );
}
