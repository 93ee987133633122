import { type Centimes, centimes, prorata, soustraire } from '#kernel/centimes.ts';
import { ajouterJours, ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import type { Bilan } from './bilan.ts';
import { type AnneeDeContrat, anneesDuContrat, type Montant } from './contrat.ts';
import { type Financement, fixeDu } from './enveloppe.ts';
import { MISSIONS, type Poste } from './mission.ts';

export const NATURES = ['entier', 'avance', 'solde', 'variable'] as const;
/** `entier`: running costs at the signature, when the contract pays them whole. */
export type NatureDEcheance = (typeof NATURES)[number];

export const DIRE_NATURE: Readonly<Record<NatureDEcheance, string>> = {
  entier: 'Versé en entier',
  avance: 'Avance',
  solde: 'Solde',
  variable: 'Part variable',
};

/** A payment the contract promises: of which post and year, at the latest when, how much. */
export type Echeance = {
  readonly annee: number;
  readonly poste: Poste;
  readonly nature: NatureDEcheance;
  readonly auPlusTard: DateCivile;
  readonly montant: Montant;
};

/** Percent of a fixed part that is paid in advance (ACI, article 9). */
const AVANCE = 75;
/** Months after the anniversary within which the past year is settled and the next one advanced (ACI, article 9). */
const DELAI_MOIS = 2;

/** Every payment of a contract, in order of date. `bilans`: what each year brings, first to last. */
export function echeancierDe(
  financement: Financement,
  bilans: readonly Bilan[],
): readonly Echeance[] {
  return anneesDuContrat(financement.contrat)
    .flatMap((annee, n) => [
      ...fonctionnementDe(financement, annee),
      ...MISSIONS.flatMap((mission) => fixesDe(financement, mission, annee)),
      ...variablesDe(bilans[n], annee),
    ])
    .toSorted((a, b) => (a.auPlusTard < b.auPlusTard ? -1 : a.auPlusTard > b.auPlusTard ? 1 : 0));
}

function fonctionnementDe(financement: Financement, annee: AnneeDeContrat): readonly Echeance[] {
  const poste = 'fonctionnement';
  const du = fixeDu(financement, poste, annee);
  const { premierVersement } = financement.contrat;
  if (annee.rang === 1 && premierVersement === 'entier')
    return [{ annee: 1, poste, nature: 'entier', auPlusTard: annee.du, montant: du }];
  return avanceEtSolde(du, { poste, annee, avanceLe: annee.du });
}

/** A mission is advanced the day it begins, then within two months of each anniversary. */
function fixesDe(
  financement: Financement,
  mission: (typeof MISSIONS)[number],
  annee: AnneeDeContrat,
): readonly Echeance[] {
  const debut = financement.demarrages[mission];
  if (!debut || debut > annee.au) return [];
  const du = fixeDu(financement, mission, annee);
  const avanceLe = debut < annee.du ? ajouterMois(annee.du, DELAI_MOIS) : debut;
  return avanceEtSolde(du, { poste: mission, annee, avanceLe });
}

type Pour = {
  readonly poste: Poste;
  readonly annee: AnneeDeContrat;
  readonly avanceLe: DateCivile;
};

function avanceEtSolde(du: Montant, { poste, annee, avanceLe }: Pour): readonly Echeance[] {
  const avance = du === null ? null : avanceSur(du);
  const solde = du === null || avance === null ? null : soustraire(du, avance);
  return [
    { annee: annee.rang, poste, nature: 'avance', auPlusTard: avanceLe, montant: avance },
    { annee: annee.rang, poste, nature: 'solde', auPlusTard: reglementDe(annee), montant: solde },
  ];
}

function variablesDe(bilan: Bilan | undefined, annee: AnneeDeContrat): readonly Echeance[] {
  return (bilan?.lignes ?? []).flatMap(({ poste, maximum, acquis }) =>
    maximum === 0 || poste === 'fonctionnement'
      ? []
      : [
          {
            annee: annee.rang,
            poste,
            nature: 'variable' as const,
            auPlusTard: reglementDe(annee),
            montant: acquis.inconnus > 0 ? null : acquis.connu,
          },
        ],
  );
}

function avanceSur(du: Centimes): Centimes {
  return prorata(du, AVANCE, 100);
}

/** The last day on which a year is settled: two months after the anniversary that ends it. */
export function reglementDe({ au }: AnneeDeContrat): DateCivile {
  return ajouterMois(ajouterJours(au, 1), DELAI_MOIS);
}

/** What came in for a payment promised, and the difference; null while either is unknown. */
export function ecartDe(
  { montant }: Pick<Echeance, 'montant'>,
  recus: readonly Centimes[],
): { readonly recu: Centimes; readonly ecart: Montant } {
  const recu = centimes(recus.reduce<number>((somme, r) => somme + r, 0));
  return { recu, ecart: montant === null ? null : soustraire(recu, montant) };
}
