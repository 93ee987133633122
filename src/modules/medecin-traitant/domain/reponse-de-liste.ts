import { normaliser } from '#kernel/texte.ts';
import { CODES_DES_CRITERES, type CodeDeCritere } from './critere.ts';
import type { Sexe } from './demande.ts';

const OUI = new Set(['o', 'oui', 'x', '1', 'vrai', 'true', 'v', 'y', 'yes', '✓', '✔', '☑']);
const NON = new Set([
  '',
  'n',
  'non',
  '0',
  'faux',
  'false',
  '-',
  '–',
  '/',
  'neant',
  'aucun',
  'aucune',
  'sans',
]);

/** A yes, a no, or null: something else, which nobody should guess. */
export function lireOuiNon(texte: string): boolean | null {
  const propre = normaliser(texte);
  if (NON.has(propre)) return false;
  return OUI.has(propre) ? true : null;
}

/** Words for each situation, in one cell with others or alone in its own. */
const MOTS: readonly (readonly [RegExp, CodeDeCritere])[] = [
  [/\bald\b|longue duree/, 'ald'],
  [/\bc2s\b|\bcss\b|\bcmu\b|\bcmu ?c\b|complementaire sante solidaire/, 'c2s'],
  [/\bame\b|aide medicale/, 'ame'],
  [/precarite|precaire/, 'precarite'],
  [/enceinte|grossesse/, 'grossesse'],
  [/nourrisson|bebe/, 'nourrisson'],
  [/handicap/, 'handicap'],
];

/** The situations that a cell names, and whether something in it was not understood. */
export function lireSituations(texte: string): {
  readonly criteres: readonly CodeDeCritere[];
  readonly illisible: boolean;
} {
  const parts = normaliser(texte.replace(/-/g, ' '))
    .split(/[,;/+|]| et /)
    .map((part) => part.trim())
    .filter((part) => !NON.has(part));
  const lues = parts.map((part) => MOTS.find(([mot]) => mot.test(part))?.[1]);
  const criteres = CODES_DES_CRITERES.filter((code) => lues.includes(code));
  return { criteres, illisible: lues.includes(undefined) };
}

/** A cell of the column of one situation: yes, no, the name of the situation itself, or null when it says something else. */
export function lireCritere(texte: string, code: CodeDeCritere): boolean | null {
  const reponse = lireOuiNon(texte);
  if (reponse !== null) return reponse;
  const propre = normaliser(texte.replace(/-/g, ' '));
  if (/^(pas|non|sans|hors)\b/.test(propre)) return null;
  return MOTS.some(([mot, leur]) => leur === code && mot.test(propre)) ? true : null;
}

/** 1 and 2 as the national number writes them. */
export function lireSexe(texte: string): Sexe | null {
  const propre = normaliser(texte).replace(/\.$/, '');
  if (/^(f|fem|femme|feminin|mme|mlle|madame|fille|2)$/.test(propre)) return 'f';
  return /^(h|m|mr|homme|masculin|masc|monsieur|garcon|1)$/.test(propre) ? 'm' : null;
}

/** A column of deaths: a date or a yes says so; a no or nothing does not. */
export function ditUnDeces(texte: string): boolean {
  return lireOuiNon(texte) !== false;
}
