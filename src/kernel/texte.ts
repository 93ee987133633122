/** The text without accents nor ligatures, case kept: "Œuvre à Brûlé" gives "OEuvre a Brule". */
export function sansAccents(texte: string): string {
  return texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒæÆøØłŁđĐßẞ]/g, (c) => SANS_DECOMPOSITION[c] ?? c)
    .normalize('NFC');
}

/** For search and for column headers: lower case, no accents, straight apostrophes, single spaces. */
export function normaliser(texte: string): string {
  return sansAccents(texte.toLowerCase()).replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').trim();
}

/** For addresses: ASCII letters, digits and hyphens; empty when the text has none ("日本"). */
export function slug(texte: string): string {
  return normaliser(texte)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/**
 * A name of the national directory, written in capitals there: "JEAN-PIERRE D'ALMEIDA" gives "Jean-Pierre d’Almeida".
 * A name that already has small letters was written by a person: only its spaces and apostrophes are tidied.
 */
export function nomPropre(texte: string): string {
  const propre = texte
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/(?<=\p{L})['‘ʼ](?=\p{L})/gu, '’');
  if (/\p{Ll}/u.test(propre)) return propre;
  return propre
    .toLowerCase()
    .split(' ')
    .map((mot, rang) => (estParticule(mot, rang) ? mot : capitales(mot)))
    .join(' ');
}

/** Cuts at `max` characters, between two of them and never inside one, with an ellipsis. */
export function tronquer(texte: string, max: number): string {
  const caracteres = [...texte];
  return caracteres.length <= max
    ? texte
    : `${caracteres
        .slice(0, max - 1)
        .join('')
        .trimEnd()}…`;
}

const SANS_DECOMPOSITION: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'OE',
  æ: 'ae',
  Æ: 'AE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ß: 'ss',
  ẞ: 'SS',
};

/** "de" is always small; "du", "des" keep their capital when they open the name ("Du Bellay"). */
function estParticule(mot: string, rang: number): boolean {
  return mot === 'de' || (rang > 0 && (mot === 'du' || mot === 'des'));
}

/** An apostrophe opens a capital after one letter (O’Brien, M’Baye), not within a word (Prud’homme); "d’" stays small. */
function capitales(mot: string): string {
  return mot
    .replace(
      /(^|[^\p{L}\p{M}’]|(?<![\p{L}\p{M}]{2})’)(d’)?(\p{L})/gu,
      (_, avant: string, d: string | undefined, lettre: string) =>
        avant + (d ?? '') + lettre.toUpperCase(),
    )
    .normalize('NFC');
}

/** What `like` looks for to find a text anywhere: its own signs are taken for what they are. */
export function motifContenant(texte: string): string {
  return `%${texte.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
}
