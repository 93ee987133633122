import { additionner, type Centimes, centimes } from '#kernel/centimes.ts';
import { type DateCivile, dateCivileDeParts } from '#kernel/date-civile.ts';
import { type AEcrire, type Mouvement, SANS_AXE, type Tiers } from './ecriture.ts';
import { DEFICIT, EXCEDENT, estCharge, estDeBilan, estProduit } from './plan.ts';

/** Debits less credits of an account, third party by third party, over a year. */
export type SoldeParTiers = {
  readonly compte: string;
  readonly tiers: Tiers | null;
  readonly solde: Centimes;
};

const ZERO = centimes(0);

/** Products less costs: positive, there is money left. */
export function resultatDe(soldes: readonly Pick<SoldeParTiers, 'compte' | 'solde'>[]): Centimes {
  const siens = soldes.filter(({ compte }) => estCharge(compte) || estProduit(compte));
  return centimes(-additionner(ZERO, ...siens.map(({ solde }) => solde)));
}

/**
 * What a year leaves to the next one: the balances of classes 1 to 5, and its result. Null when it leaves nothing. What the
 * volunteers gave (class 8) ends with its year.
 */
export function aNouveau(annee: number, soldes: readonly SoldeParTiers[]): AEcrire | null {
  const resultat = resultatDe(soldes);
  const reportes = [
    ...soldes.filter(({ compte }) => estDeBilan(compte)),
    { compte: resultat >= 0 ? EXCEDENT : DEFICIT, tiers: null, solde: centimes(-resultat) },
  ];
  const mouvements = reportes.flatMap(({ compte, tiers, solde }) =>
    mouvement(compte, tiers, solde),
  );
  if (mouvements.length === 0) return null;
  const le = dateCivileDeParts(annee + 1, 1, 1);
  return {
    source: `a-nouveau:${annee + 1}`,
    journal: 'AN',
    le,
    libelle: `À nouveaux de ${annee}`,
    piece: `AN-${annee + 1}`,
    pieceLe: le,
    contrePasse: null,
    mouvements,
  };
}

function mouvement(compte: string, tiers: Tiers | null, solde: Centimes): readonly Mouvement[] {
  if (solde === 0) return [];
  const debit = solde > 0 ? solde : ZERO;
  return [{ ...SANS_AXE, compte, tiers, debit, credit: solde < 0 ? centimes(-solde) : ZERO }];
}

/** An entry may not be of a closed year: it is written on the first day of the first open one. */
export function dansUnExerciceOuvert(ecriture: AEcrire, dernierClos: number | null): AEcrire {
  if (dernierClos === null || Number(ecriture.le.slice(0, 4)) > dernierClos) return ecriture;
  return { ...ecriture, le: dateCivileDeParts(dernierClos + 1, 1, 1) };
}

export const finDe = (annee: number): DateCivile => dateCivileDeParts(annee, 12, 31);
