import { additionner, type Centimes, centimes } from '#kernel/centimes.ts';
import type { Benevolat } from './benevolat.ts';
import { resultatDe } from './cloture.ts';
import type { LigneDeBudget } from './ligne.ts';
import {
  type Compte,
  compteDuPlan,
  DEFICIT,
  EXCEDENT,
  estCharge,
  estDeBilan,
  estProduit,
  libelleDeRubrique,
  rubriqueDe,
} from './plan.ts';

/** Balance of an account over a year. What was carried forward is left out: years before are there themselves. */
export type SoldeDAnnee = {
  readonly annee: number;
  readonly compte: string;
  readonly solde: Centimes;
};

export type LigneDEtat = {
  readonly code: string;
  readonly libelle: string;
  readonly montant: Centimes;
  /** The same, the year before. */
  readonly avant: Centimes;
  readonly prevu: Centimes;
};

export type LigneDeBilan = Omit<LigneDEtat, 'avant' | 'prevu'>;

/** The accounts of a year: what was spent and earned, what the association owns and owes. */
export type ComptesAnnuels = {
  readonly annee: number;
  readonly charges: readonly LigneDEtat[];
  readonly produits: readonly LigneDEtat[];
  readonly resultat: {
    readonly montant: Centimes;
    readonly avant: Centimes;
    readonly prevu: Centimes;
  };
  readonly actif: readonly LigneDeBilan[];
  readonly passif: readonly LigneDeBilan[];
  readonly totalDuBilan: Centimes;
  readonly benevolat: Benevolat;
  readonly clos: boolean;
};

type Matiere = {
  readonly annee: number;
  /** Of the year and of all years before it. */
  readonly soldes: readonly SoldeDAnnee[];
  readonly lignes: readonly LigneDeBudget[];
  readonly plan: readonly Compte[];
  readonly benevolat: Benevolat;
  readonly clos: boolean;
};

const ZERO = centimes(0);
const somme = (montants: readonly Centimes[]) => additionner(ZERO, ...montants);
const oppose = (c: Centimes) => centimes(-c);

export function comptesAnnuels({ annee, soldes, lignes, plan, ...reste }: Matiere): ComptesAnnuels {
  const deLAnnee = soldes.filter((s) => s.annee === annee);
  const davant = soldes.filter((s) => s.annee === annee - 1);
  const etat = (est: (compte: string) => boolean, signe: 1 | -1) =>
    parRubrique({ deLAnnee, davant, lignes }, est, signe);
  const charges = etat(estCharge, 1);
  const produits = etat(estProduit, -1);
  const prevu = somme([...produits.map((l) => l.prevu), ...charges.map((l) => oppose(l.prevu))]);
  const resultat = resultatDe(deLAnnee);
  const bilan = bilanDe(annee, { soldes, plan, resultat });
  return {
    annee,
    charges,
    produits,
    resultat: { montant: resultat, avant: resultatDe(davant), prevu },
    ...bilan,
    ...reste,
  };
}

function parRubrique(
  {
    deLAnnee,
    davant,
    lignes,
  }: {
    deLAnnee: readonly SoldeDAnnee[];
    davant: readonly SoldeDAnnee[];
    lignes: readonly LigneDeBudget[];
  },
  est: (compte: string) => boolean,
  signe: 1 | -1,
): readonly LigneDEtat[] {
  const rubriques = new Set(
    [...deLAnnee, ...davant, ...lignes]
      .filter(({ compte }) => est(compte))
      .map((s) => rubriqueDe(s.compte)),
  );
  const de = (code: string, parmi: readonly SoldeDAnnee[]) =>
    centimes(signe * somme(parmi.filter((s) => rubriqueDe(s.compte) === code).map((s) => s.solde)));
  return [...rubriques].sort().map((code) => ({
    code,
    libelle: libelleDeRubrique(code),
    montant: de(code, deLAnnee),
    avant: de(code, davant),
    prevu: somme(lignes.filter((l) => rubriqueDe(l.compte) === code).map((l) => l.centimes)),
  }));
}

/** What is owned on one side, what is owed and what is left on the other: both come to the same. */
function bilanDe(
  annee: number,
  { soldes, plan, resultat }: Pick<Matiere, 'soldes' | 'plan'> & { readonly resultat: Centimes },
) {
  const par = new Map<string, Centimes>();
  const ajouter = (compte: string, solde: Centimes) =>
    par.set(compte, additionner(par.get(compte) ?? ZERO, solde));
  for (const { compte, solde } of soldes) if (estDeBilan(compte)) ajouter(compte, solde);
  const anterieur = resultatDe(soldes.filter((s) => s.annee < annee));
  ajouter(anterieur >= 0 ? EXCEDENT : DEFICIT, oppose(anterieur));
  const lignes = [...par]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([code, solde]) => ({ code, libelle: nommer(plan, code), solde }));
  const actif = lignes
    .filter(({ code, solde }) => solde > 0 && !estFondsPropres(code))
    .map(({ solde, ...l }) => ({ ...l, montant: solde }));
  const passif = [
    ...lignes
      .filter(({ code, solde }) => solde !== 0 && (estFondsPropres(code) || solde < 0))
      .map(({ solde, ...l }) => ({ ...l, montant: oppose(solde) })),
    ...(resultat === 0 ? [] : [{ code: '', libelle: `Résultat de ${annee}`, montant: resultat }]),
  ];
  return { actif, passif, totalDuBilan: somme(actif.map((l) => l.montant)) };
}

/** Class 1 stands among what is left, even when it is a loss. */
const estFondsPropres = (compte: string): boolean => compte.startsWith('1');

const ANTERIEURS: Readonly<Record<string, string>> = {
  [EXCEDENT]: 'Excédents antérieurs à affecter',
  [DEFICIT]: 'Déficits antérieurs à affecter',
};

const nommer = (plan: readonly Compte[], compte: string): string =>
  ANTERIEURS[compte] ?? compteDuPlan(plan, compte)?.libelle ?? compte;
