/** Shortest and longest password, in characters. No rule of composition: length and rarity are what resists. */
export const LONGUEUR_MIN = 12;
export const LONGUEUR_MAX = 1024;

export type RefusMotDePasse = 'trop-court' | 'trop-long' | 'trop-courant' | 'tire-de-vous';

export type Personne = {
  readonly nom: string;
  readonly prenom: string;
  readonly courriel: string;
};

/** What is known of passwords and words; both take lower case. */
export type Listes = {
  readonly estVole: (texte: string) => boolean;
  readonly estUnMot: (texte: string) => boolean;
};

/** Lists are of the package; what is compared with them is here. Null when the password may be taken. */
export function jugerMotDePasse(
  motDePasse: string,
  personne: Personne,
  listes: Listes,
): RefusMotDePasse | null {
  const texte = motDePasse.normalize('NFKC');
  const longueur = [...texte].length;
  if (longueur < LONGUEUR_MIN) return 'trop-court';
  if (longueur > LONGUEUR_MAX) return 'trop-long';
  const formes = formesDe(texte);
  if (formes.some((forme) => estCourante(forme, listes))) return 'trop-courant';
  return formes.some((forme) => estTireDe(forme, personne, listes)) ? 'tire-de-vous' : null;
}

/**
 * What a guesser who knows the lists tries from a listed word: capitals, accents, spaces and signs between, figures and
 * signs around, figures for letters, the whole repeated.
 */
function formesDe(texte: string): readonly string[] {
  const plat = sansAccents(texte.toLowerCase());
  const coeur = plat.replaceAll(/^[^a-z]+|[^a-z]+$/g, '');
  const formes = [plat.trim(), colle(plat), coeur, colle(coeur), colle(enLettres(plat))];
  formes.push(colle(enLettres(coeur)));
  return [...new Set([...formes, ...formes.map(unite)])].filter((forme) => forme !== '');
}

const sansAccents = (texte: string) => texte.normalize('NFD').replaceAll(/\p{M}/gu, '');
const colle = (texte: string) => texte.replaceAll(/[^\p{L}\p{N}]/gu, '');

const CHIFFRES: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const enLettres = (texte: string) =>
  texte.replaceAll(/[013457@$!]/g, (signe) => CHIFFRES[signe] ?? signe);

/** `abcabcabc` is `abc`; a text that does not repeat is itself. */
function unite(texte: string): string {
  const pas = `${texte}${texte}`.indexOf(texte, 1);
  return pas > 0 && texte.length % pas === 0 ? texte.slice(0, pas) : texte;
}

const SUITES = [
  '0123456789'.repeat(4),
  'abcdefghijklmnopqrstuvwxyz'.repeat(2),
  'azertyuiopqsdfghjklmwxcvbn',
  'qwertyuiopasdfghjklzxcvbnm',
].flatMap((suite) => [suite, [...suite].reverse().join('')]);

function estCourante(forme: string, { estVole, estUnMot }: Listes): boolean {
  return (
    forme.length <= 4 ||
    estVole(forme) ||
    estUnMot(forme) ||
    SUITES.some((suite) => suite.includes(forme))
  );
}

/** What is left of a password made of one's own name adds too little. */
const RESTE_MIN = 6;

function estTireDe(forme: string, personne: Personne, listes: Listes): boolean {
  const reste = motsDe(personne).reduce((texte, mot) => texte.replaceAll(mot, ''), forme);
  if (reste === forme) return false;
  const autre = colle(reste);
  return autre.length < RESTE_MIN || estCourante(autre, listes);
}

/** Longest first: `jean-marie` before `jean`. */
function motsDe({ nom, prenom, courriel }: Personne): readonly string[] {
  return ['maillage', 'cpts', nom, prenom, ...courriel.split(/[@.]/)]
    .flatMap((mot) => [mot, ...mot.split(/[^\p{L}\p{N}]+/u)])
    .map((mot) => colle(sansAccents(mot.toLowerCase())))
    .filter((mot) => mot.length >= 3)
    .sort((a, b) => b.length - a.length);
}
