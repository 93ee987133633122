import type { Hex } from './couleur.ts';

/** Colours of the sheet, light and dark. The same as `feuille/jetons.css`; a test keeps both equal. */
export const COULEURS = {
  paper: { clair: '#fbfaf7', sombre: '#14181f', usage: 'Fond' },
  raised: { clair: '#ffffff', sombre: '#1b212a', usage: 'Champs, feuilles' },
  wash: { clair: '#f3f0e8', sombre: '#20262f', usage: 'Survol, aujourd’hui' },
  ink: { clair: '#1d2433', sombre: '#ece8df', usage: 'Texte' },
  quiet: { clair: '#5a6372', sombre: '#a7afbb', usage: 'Texte discret' },
  hairline: { clair: '#dfdcd3', sombre: '#313945', usage: 'Filets' },
  edge: { clair: '#80868f', sombre: '#7b8592', usage: 'Bord des champs' },
  primary: { clair: '#1f5d50', sombre: '#82c7b3', usage: 'Pin : liens, navigation, acquis' },
  'on-primary': { clair: '#ffffff', sombre: '#0d1f1a', usage: 'Texte sur le pin' },
  accent: { clair: '#b8621b', sombre: '#e59c56', usage: 'Ocre, marques seulement' },
  'accent-strong': { clair: '#a3540f', sombre: '#e59c56', usage: 'Ocre, textes et aplats' },
  'on-accent': { clair: '#ffffff', sombre: '#221404', usage: 'Texte sur l’ocre' },
  'accent-wash': { clair: '#faeee1', sombre: '#35281b', usage: 'Ocre pâle' },
  info: { clair: '#2b5fa8', sombre: '#92b8f0', usage: 'Information' },
  success: { clair: '#26693f', sombre: '#83cb9b', usage: 'Réussite' },
  warning: { clair: '#8a5a00', sombre: '#e3b75c', usage: 'Attention' },
  danger: { clair: '#b3261e', sombre: '#f49a92', usage: 'Danger' },
} as const satisfies Record<string, Paire & { readonly usage: string }>;

/** Six categories, for sectors and professions: always with a letter or a pattern. */
export const CATEGORIES = {
  'cat-a': { clair: '#1f5d50', sombre: '#5c9f83', usage: 'pin' },
  'cat-b': { clair: '#a8800f', sombre: '#e6c24a', usage: 'or' },
  'cat-c': { clair: '#4f5fd6', sombre: '#9a80f4', usage: 'gentiane' },
  'cat-d': { clair: '#8f2e82', sombre: '#b0549f', usage: 'prune' },
  'cat-e': { clair: '#3a8fc2', sombre: '#6bcdef', usage: 'ciel' },
  'cat-f': { clair: '#2b2840', sombre: '#f0eadb', usage: 'nuit' },
} as const satisfies Record<string, Paire & { readonly usage: string }>;

export type Paire = { readonly clair: Hex; readonly sombre: Hex };
export const THEMES = ['clair', 'sombre'] as const;
