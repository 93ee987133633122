import { type Bulletin, ecrireBulletin } from './bulletin.ts';
import type { Base, Option, Scrutin, Seuil } from './scrutin.ts';

/** How many ballots name each option; those that name none. */
export type Decompte = {
  readonly bulletins: number;
  readonly blancs: number;
  readonly voix: Readonly<Record<string, number>>;
};

/** Counts ballots in the program; the database counts them too, and both must agree. */
export function compter(bulletins: readonly Bulletin[], options: readonly Option[]): Decompte {
  const voix = new Map(options.map(({ code }) => [code, 0]));
  for (const bulletin of bulletins)
    for (const code of bulletin) voix.set(code, (voix.get(code) ?? 0) + 1);
  return {
    bulletins: bulletins.length,
    blancs: bulletins.filter((b) => b.length === 0).length,
    voix: Object.fromEntries(voix),
  };
}

/** Whether two counts say the same of every option. */
export function sAccordent(un: Decompte, autre: Decompte): boolean {
  const codes = new Set([...Object.keys(un.voix), ...Object.keys(autre.voix)]);
  return (
    un.bulletins === autre.bulletins &&
    un.blancs === autre.blancs &&
    [...codes].every((code) => (un.voix[code] ?? 0) === (autre.voix[code] ?? 0))
  );
}

type Regle = Pick<Scrutin, 'seuil' | 'base'>;
type Tour = { readonly decompte: Decompte; readonly inscrits: number };

/** Of how many voices a majority is one. Blank ballots and abstentions choose nothing. */
export function nombreDe(base: Base, { decompte, inscrits }: Tour): number {
  if (base === 'inscrits') return inscrits;
  if (base === 'votants') return decompte.bulletins;
  return decompte.bulletins - decompte.blancs - (decompte.voix['abstention'] ?? 0);
}

/** Voices that are enough, from a rule of the statutes; null when it gives no number. */
export function requis({ seuil, base }: Regle, tour: Tour): number | null {
  if (seuil === null || base === null || seuil === 'relative') return null;
  const n = nombreDe(base, tour);
  return Math.max(1, SEUIL[seuil](n));
}

const SEUIL: Readonly<Record<Exclude<Seuil, 'relative'>, (n: number) => number>> = {
  absolue: (n) => Math.floor(n / 2) + 1,
  'deux-tiers': (n) => Math.ceil((2 * n) / 3),
  'trois-quarts': (n) => Math.ceil((3 * n) / 4),
};

export type ResultatDeQuestion = {
  readonly oui: number;
  readonly non: number;
  readonly abstentions: number;
  readonly requis: number | null;
  /** Null: nobody said which majority the statutes ask. */
  readonly adopte: boolean | null;
};

export function repondre({ seuil, base }: Regle, tour: Tour): ResultatDeQuestion {
  const { oui = 0, non = 0, abstention: abstentions = 0 } = tour.decompte.voix;
  const enough = requis({ seuil, base }, tour);
  const adopte = seuil === null ? null : enough === null ? oui > non : oui >= enough;
  return { oui, non, abstentions, requis: enough, adopte };
}

export const SORTS = ['elu', 'a-departager', 'sous-le-seuil', 'non-elu'] as const;
export type Sort = (typeof SORTS)[number];
export type Classe = Option & { readonly voix: number; readonly sort: Sort };
export type ResultatDElection = {
  /** Most voices first. */
  readonly classement: readonly Classe[];
  readonly elus: number;
  /** Seats that nobody won: a tie, a threshold, or too few candidates. */
  readonly restants: number;
  readonly requis: number | null;
};

type Election = Regle & { readonly sieges: number; readonly options: readonly Option[] };

/**
 * Seats go to those who have most voices, if they reach what the statutes ask. Nobody is elected without a voice. A tie for
 * the last seat elects none of those who tie: a second round or the statutes decide, no rule is guessed.
 */
export function elire({ sieges, options, ...regle }: Election, tour: Tour): ResultatDElection {
  const enough = requis(regle, tour);
  const ranges = options
    .map((option, i) => ({ ...option, i, voix: tour.decompte.voix[option.code] ?? 0 }))
    .sort((a, b) => b.voix - a.voix || a.i - b.i);
  const eligibles = ranges.filter(({ voix }) => voix > 0 && voix >= (enough ?? 1));
  const dernier = eligibles[sieges - 1]?.voix;
  const trop = dernier !== undefined && (eligibles[sieges]?.voix ?? -1) === dernier;
  const sortDe = (voix: number): Sort => {
    if (voix === 0) return 'non-elu';
    if (voix < (enough ?? 1)) return 'sous-le-seuil';
    if (dernier === undefined || voix > dernier) return 'elu';
    if (voix < dernier) return 'non-elu';
    return trop ? 'a-departager' : 'elu';
  };
  const classement = ranges.map(({ i: _, ...c }) => ({ ...c, sort: sortDe(c.voix) }));
  const elus = classement.filter(({ sort }) => sort === 'elu').length;
  return { classement, elus, restants: sieges - elus, requis: enough };
}

/** Who may stand again: all who are not elected, most voices first. */
export function candidatsDuTourSuivant({ classement }: ResultatDElection): readonly string[] {
  return classement.flatMap(({ sort, libelle }) => (sort === 'elu' ? [] : [libelle]));
}

/** What can be wrong with a box, found when it is opened. */
export const ANOMALIES = [
  'bulletins-differents-des-emargements',
  'enveloppe-illisible',
  'recepisse-en-double',
  'emargement-inconnu',
  'comptes-differents',
  'un-seul-votant',
] as const;
export type Anomalie = (typeof ANOMALIES)[number];

type Ouverte = {
  /** Voices of the roll, and those of the list. */
  readonly marques: readonly string[];
  readonly voix: readonly string[];
  readonly enveloppes: number;
  readonly lus: readonly { readonly recepisse: string; readonly bulletin: Bulletin }[];
};

/** What is wrong with a box: a ballot dropped, added, altered or copied does not pass. */
export function anomaliesDe({ marques, voix, enveloppes, lus }: Ouverte): readonly Anomalie[] {
  const connues = new Set(voix);
  const trouvees = {
    'bulletins-differents-des-emargements': enveloppes !== marques.length,
    'enveloppe-illisible': lus.length !== enveloppes,
    'recepisse-en-double': new Set(lus.map(({ recepisse }) => recepisse)).size !== lus.length,
    'emargement-inconnu':
      new Set(marques).size !== marques.length || marques.some((m) => !connues.has(m)),
    'comptes-differents': false,
    'un-seul-votant': false,
  } satisfies Readonly<Record<Anomalie, boolean>>;
  return ANOMALIES.filter((anomalie) => trouvees[anomalie]);
}

export type Publie = {
  readonly scrutin: string;
  readonly titre: string;
  readonly genre: Scrutin['genre'];
  readonly sieges: number | null;
  readonly options: readonly Option[];
  readonly inscrits: number;
  readonly emargements: number;
  readonly bulletins: readonly Bulletin[];
  readonly recepisses: readonly string[];
};

/** All that is published of a count, in one writing: what its hash is made of. */
export function ecrireDepouillement(p: Publie): string {
  return JSON.stringify({
    format: 'maillage-depouillement-1',
    scrutin: p.scrutin,
    titre: p.titre,
    genre: p.genre,
    sieges: p.sieges,
    options: p.options.map(({ code, libelle }) => ({ code, libelle })),
    inscrits: p.inscrits,
    emargements: p.emargements,
    bulletins: p.bulletins.map(ecrireBulletin).sort(),
    recepisses: [...p.recepisses].sort(),
  });
}
