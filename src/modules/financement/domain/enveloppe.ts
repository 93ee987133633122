import { type Centimes, centimes, prorata } from '#kernel/centimes.ts';
import { ajouterJours, type DateCivile, joursEntre, partsDe } from '#kernel/date-civile.ts';
import type { AnneeDeContrat, Contrat, Demarrages, Montant, MontantDate } from './contrat.ts';
import { CRISE, type Mission, type Part, type Poste } from './mission.ts';

/** All that amounts are counted from. */
export type Financement = {
  readonly contrat: Contrat;
  readonly montants: readonly MontantDate[];
  readonly demarrages: Demarrages;
};

/**
 * The amount of a part over a year of contract: an amendment that begins within the year counts for the days it is in
 * force. Null when a day of it has no amount.
 */
export function montantDeLAnnee(
  montants: readonly MontantDate[],
  { poste, part }: { readonly poste: Poste; readonly part: Part },
  { du, au }: AnneeDeContrat,
): Montant {
  const siens = montants
    .filter((m) => m.poste === poste && m.part === part && m.aPartirDu <= au)
    .toSorted((a, b) => (a.aPartirDu < b.aPartirDu ? -1 : 1));
  const premier = siens.findLastIndex((m) => m.aPartirDu <= du);
  if (premier < 0) return null;
  const enVigueur = siens.slice(premier);
  const lendemain = ajouterJours(au, 1);
  const parts = enVigueur.map((m, n) => ({
    montant: m.centimes,
    jours: joursEntre(n === 0 ? du : m.aPartirDu, enVigueur[n + 1]?.aPartirDu ?? lendemain),
  }));
  return moyenneDes(parts);
}

/** The mean of amounts over the days each is in force, to the nearest cent, half up. */
function moyenneDes(
  parts: readonly { readonly montant: Centimes; readonly jours: number }[],
): Centimes {
  const jours = BigInt(parts.reduce((somme, p) => somme + p.jours, 0));
  const pondere = parts.reduce((somme, p) => somme + BigInt(p.montant) * BigInt(p.jours), 0n);
  return centimes(Number((2n * pondere + jours) / (2n * jours)));
}

/** Days of a year in which a mission is under way. */
function depuisLe(annee: AnneeDeContrat, debut: DateCivile): AnneeDeContrat {
  return debut > annee.du ? { ...annee, du: debut } : annee;
}

/** The fixed part owed for a year: nothing before the mission began, its share of the year when it began within it. */
export function fixeDu(
  { contrat, montants, demarrages }: Financement,
  poste: Poste,
  annee: AnneeDeContrat,
): Montant {
  if (poste === 'fonctionnement') return montantDeLAnnee(montants, { poste, part: 'fixe' }, annee);
  const debut = demarrages[poste];
  if (!debut || debut > annee.au) return centimes(0);
  const part = poste === CRISE && debut < annee.du ? 'fixe-mise-a-jour' : 'fixe';
  const entier = montantDeLAnnee(montants, { poste, part }, depuisLe(annee, debut));
  if (entier === null || debut <= annee.du) return entier;
  if (contrat.prorata === null) return null;
  return contrat.prorata === 'jours'
    ? prorata(entier, joursEntre(debut, annee.au) + 1, joursEntre(annee.du, annee.au) + 1)
    : prorata(entier, moisCommences(debut, ajouterJours(annee.au, 1)), 12);
}

/** The most the variable part of a mission can be worth over a year; nothing before it began. */
export function variableMaximum(
  { montants, demarrages }: Financement,
  mission: Mission,
  annee: AnneeDeContrat,
): Montant {
  const debut = demarrages[mission];
  if (!debut || debut > annee.au) return centimes(0);
  return montantDeLAnnee(montants, { poste: mission, part: 'variable' }, depuisLe(annee, debut));
}

/** Months from a day to the next anniversary, each one begun counted whole. */
function moisCommences(du: DateCivile, anniversaire: DateCivile): number {
  const [a, b] = [partsDe(du), partsDe(anniversaire)];
  const mois = (b.annee - a.annee) * 12 + b.mois - a.mois;
  return Math.min(12, b.jour > a.jour ? mois + 1 : mois);
}

/** A sum that says how many of its terms nobody has written: what is known of it is a minimum then. */
export type Somme = { readonly connu: ReturnType<typeof centimes>; readonly inconnus: number };

/** Adds amounts up without taking an unknown one for 0. */
export function sommer(montants: readonly Montant[]): Somme {
  const connus = montants.filter((m) => m !== null);
  return {
    connu: centimes(connus.reduce<number>((somme, m) => somme + m, 0)),
    inconnus: montants.length - connus.length,
  };
}
