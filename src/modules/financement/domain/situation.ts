import { type Centimes, centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { LigneDeBilan } from './bilan.ts';
import type { AnneeDeContrat, Montant } from './contrat.ts';
import { type Financement, fixeDu, variableMaximum } from './enveloppe.ts';
import { type Indicateur, maximumDe } from './indicateur.ts';
import { CRISE, DELAIS_DES_MISSIONS, type Poste } from './mission.ts';

/**
 * Where a post stands: under way; dated later in the year; not begun though the contract gives it a last day; or free to
 * be taken, and not taken.
 */
export type EtatDePoste = 'en-cours' | 'prevue' | 'a-demarrer' | 'pas-prise';

/**
 * What became of the money of a post in one year of the contract, in cents. Where no amount is unknown, the four add up to
 * what the year is worth when the mission runs from its first day and meets every objective.
 *
 * - `acquis`, secured: the fixed part of what is under way, and what indicators already earn of the variable part;
 * - `enJeu`, at stake: what can still be had this year, as if a mission that has not begun began today;
 * - `inconnu`: what indicators without value are worth, and the variable part that no indicator shares yet;
 * - `perdu`, lost: what can no longer be had: the share of a fixed part for the days before the mission began, and once
 *   the year is over what its objectives did not earn.
 *
 * The variable part of the crisis is in none of them until the ARS recognises one: it is `siCrise`.
 */
export type Situation = {
  readonly poste: Poste;
  readonly etat: EtatDePoste;
  readonly acquis: Centimes;
  readonly enJeu: Centimes;
  readonly inconnu: Centimes;
  readonly perdu: Centimes;
  /** Amounts that nobody copied from the contract: what they are worth is in none of the four. */
  readonly aSaisir: number;
  readonly siCrise: Montant;
};

type Sommes = Pick<Situation, 'acquis' | 'enJeu' | 'inconnu' | 'perdu' | 'aSaisir'>;
const ZERO = centimes(0);
const RIEN: Sommes = { acquis: ZERO, enJeu: ZERO, inconnu: ZERO, perdu: ZERO, aSaisir: 0 };

export type AnneeVue = {
  readonly annee: AnneeDeContrat;
  readonly jour: DateCivile;
  readonly ligne: LigneDeBilan;
  /** Of this post, those that count in the year. */
  readonly indicateurs: readonly Indicateur[];
  readonly valeurs: ReadonlyMap<string, number>;
};

/** What became of the money of one post in one year, seen from a day. */
export function situationDe(financement: Financement, poste: Poste, vue: AnneeVue): Situation {
  const etat = etatDe(financement, poste, vue);
  if (etat === 'pas-prise') return { poste, etat, ...RIEN, siCrise: null };
  const variable = variableDe(financement, poste, { ...vue, etat });
  const { siCrise, ...sommes } = variable;
  return { poste, etat, ...ajouter(fixeDe(financement, poste, { ...vue, etat }), sommes), siCrise };
}

/** The same of several posts. */
export function sommerSituations(situations: readonly Sommes[]): Sommes {
  return situations.reduce(ajouter, RIEN);
}

function ajouter(a: Sommes, b: Sommes): Sommes {
  return {
    acquis: centimes(a.acquis + b.acquis),
    enJeu: centimes(a.enJeu + b.enJeu),
    inconnu: centimes(a.inconnu + b.inconnu),
    perdu: centimes(a.perdu + b.perdu),
    aSaisir: a.aSaisir + b.aSaisir,
  };
}

function etatDe({ demarrages }: Financement, poste: Poste, { annee, jour }: AnneeVue): EtatDePoste {
  if (poste === 'fonctionnement') return annee.du <= jour ? 'en-cours' : 'prevue';
  const debut = demarrages[poste];
  if (debut === undefined || debut > annee.au)
    return DELAIS_DES_MISSIONS[poste] || debut ? 'a-demarrer' : 'pas-prise';
  return debut <= jour && annee.du <= jour ? 'en-cours' : 'prevue';
}

type Vue = AnneeVue & { readonly etat: EtatDePoste };

/** As if the mission had begun on that day. */
function demarree(financement: Financement, poste: Poste, le: DateCivile): Financement {
  return { ...financement, demarrages: { ...financement.demarrages, [poste]: le } };
}

/** The day a mission begins at the soonest: when it did or will, else the day we look from. */
function auPlusTot({ demarrages }: Financement, poste: Poste, { annee, jour }: Vue): DateCivile {
  const dit = poste === 'fonctionnement' ? annee.du : demarrages[poste];
  if (dit !== undefined && dit <= annee.au) return dit;
  return jour > annee.du ? jour : annee.du;
}

function fixeDe(financement: Financement, poste: Poste, vue: Vue): Sommes {
  const { annee } = vue;
  const debut = auPlusTot(financement, poste, vue);
  const depuisLeDebut = debut > annee.du ? annee.du : debut;
  const entier = fixeDu(demarree(financement, poste, depuisLeDebut), poste, annee);
  const du = debut > annee.au ? ZERO : fixeDu(demarree(financement, poste, debut), poste, annee);
  if (entier === null || du === null) return { ...RIEN, aSaisir: 1 };
  const perdu = centimes(Math.max(0, entier - du));
  return vue.etat === 'en-cours' ? { ...RIEN, acquis: du, perdu } : { ...RIEN, enJeu: du, perdu };
}

function variableDe(
  financement: Financement,
  poste: Poste,
  vue: Vue,
): Sommes & { readonly siCrise: Montant } {
  if (poste === 'fonctionnement') return { ...RIEN, siCrise: null };
  const { annee, jour, ligne, etat } = vue;
  const debut = auPlusTot(financement, poste, vue);
  const horsAnnee = debut > annee.au;
  const maximum = variableMaximum(
    demarree(financement, poste, horsAnnee ? annee.du : debut),
    poste,
    annee,
  );
  if (poste === CRISE && ligne.acquis.connu === 0) return { ...RIEN, siCrise: maximum };
  if (etat === 'en-cours') return { ...partager(maximum, vue), siCrise: null };
  if (maximum === null) return { ...RIEN, aSaisir: 1, siCrise: null };
  const close = annee.au < jour || horsAnnee;
  return { ...RIEN, ...(close ? { perdu: maximum } : { enJeu: maximum }), siCrise: null };
}

/** How a variable part under way is shared between what is earned, what is not known and what is left. */
function partager(maximum: Montant, { annee, jour, ligne, indicateurs, valeurs }: Vue): Sommes {
  const { connu: acquis } = ligne.acquis;
  const muets = somme(
    indicateurs.filter(({ id }) => !valeurs.has(id)).map(({ regle }) => maximumDe(regle)),
  );
  const tous = somme(indicateurs.map(({ regle }) => maximumDe(regle)));
  const aSaisir = maximum === null ? 1 : 0;
  const plafond = maximum ?? centimes(Math.max(tous, acquis));
  const sansIndicateur = Math.max(0, plafond - tous);
  const libre = Math.max(0, plafond - acquis);
  // A crisis that was recognised is earned whole: it has no indicator to wait for.
  const inconnu = centimes(libre === 0 ? 0 : Math.min(libre, muets + sansIndicateur));
  const reste = centimes(libre - inconnu);
  const sort = annee.au < jour ? { perdu: reste } : { enJeu: reste };
  return { ...RIEN, acquis, inconnu, ...sort, aSaisir };
}

/** What nobody copied from the contract is in what no indicator shares yet. */
function somme(montants: readonly Montant[]): number {
  return montants.reduce<number>((total, m) => total + (m ?? 0), 0);
}
