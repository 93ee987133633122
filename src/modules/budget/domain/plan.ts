import plan from '#data/nomenclatures/plan-comptable.json' with { type: 'json' };

/** An account: of the common chart, or a sub-account that the CPTS added. */
export type Compte = { readonly compte: string; readonly libelle: string };

/** The common chart (annex 2 of the source thesis, règlements ANC 2014-03 and 2018-06: see the file). */
export const PLAN: readonly Compte[] = plan.comptes.map(([compte = '', libelle = '']) => ({
  compte,
  libelle,
}));

const RUBRIQUES = new Map(plan.rubriques.map(([code = '', libelle = '']) => [code, libelle]));

/** "60 – Achats": the heading that statements add up. */
export const rubriqueDe = (compte: string): string => compte.slice(0, 2);
export const libelleDeRubrique = (rubrique: string): string => RUBRIQUES.get(rubrique) ?? rubrique;

export const BANQUE = '512';
export const FOURNISSEURS = '401';
export const SUBVENTIONS_A_RECEVOIR = '441';
export const COTISATIONS = '756';
/** The contract ACI is paid by the assurance maladie: "Organismes sociaux" of the annex. */
export const ACI = '747';
/** Fees of liberal professionals: "Rémunérations d’intermédiaires et honoraires". */
export const HONORAIRES = '622';
export const DEPLACEMENTS = '625';
export const EXCEDENT = '120';
export const DEFICIT = '129';
export const PERSONNEL_BENEVOLE = '864';
export const BENEVOLAT = '875';

export const estCharge = (compte: string): boolean => compte.startsWith('6');
export const estProduit = (compte: string): boolean => compte.startsWith('7');
/** Classes 1 to 5: what a year leaves to the next one. */
export const estDeBilan = (compte: string): boolean => /^[1-5]/.test(compte);

/** Class 8: what is given for nothing, at foot of the accounts. */
export const estAuPied = (compte: string): boolean => compte.startsWith('8');

/** The chart of a CPTS, its own sub-accounts among the others, in the order of their numbers. */
export function planDe(sousComptes: readonly Compte[]): readonly Compte[] {
  return [...PLAN, ...sousComptes].sort((a, b) =>
    a.compte < b.compte ? -1 : a.compte > b.compte ? 1 : 0,
  );
}

/** The account itself, otherwise the closest one above it; null when the chart has none. */
export function compteDuPlan(comptes: readonly Compte[], compte: string): Compte | null {
  for (let n = compte.length; n >= 3; n--) {
    const trouve = comptes.find((c) => c.compte === compte.slice(0, n));
    if (trouve) return trouve;
  }
  return null;
}
