import type { GardeExistante, LignePlanifiee } from './plan-d-import.ts';
import type { Horaire } from './poids.ts';

type Tenue = Horaire & { readonly qui: string; readonly rang: number | null };

/**
 * Nobody is on two duties at once when all is written: of two lines that would put them there, the later one is refused,
 * or the one line that would. Two people who exchange their duties in the file do.
 */
export function refuserChevauchements(
  lignes: readonly LignePlanifiee[],
  existantes: readonly GardeExistante[],
): readonly LignePlanifiee[] {
  let restent = lignes;
  for (let tour = 0; tour <= lignes.length; tour++) {
    const fautives = conflits(restent, existantes);
    if (fautives.size === 0) return restent;
    restent = restent.map((ligne, rang) => {
      const autre = fautives.get(rang);
      return autre
        ? { ...ligne, issue: { genre: 'refusee', motif: 'deja-de-garde', autre } }
        : ligne;
    });
  }
  return restent;
}

/** The lines that put somebody where they already are, with where; those after the first only. */
function conflits(lignes: readonly LignePlanifiee[], existantes: readonly GardeExistante[]) {
  const fautives = new Map<number, Horaire>();
  for (const siennes of Map.groupBy(finales(lignes, existantes), ({ qui }) => qui).values()) {
    const rangees = siennes.toSorted((a, b) => a.debut.getTime() - b.debut.getTime());
    let avant: Tenue | undefined;
    for (const tenue of rangees) {
      const [une, autre] = avant && tenue.debut < avant.fin ? ordonner(avant, tenue) : [];
      if (une && autre && une.rang !== null)
        fautives.set(une.rang, { debut: autre.debut, fin: autre.fin });
      if (!avant || tenue.fin > avant.fin) avant = tenue;
    }
  }
  return fautives;
}

/** What is refused, then what stays: a line rather than what is there, the later of two lines. */
function ordonner(a: Tenue, b: Tenue): readonly [Tenue, Tenue] {
  return (a.rang ?? -1) > (b.rang ?? -1) ? [a, b] : [b, a];
}

/** Who holds what once the file is written. */
function finales(
  lignes: readonly LignePlanifiee[],
  existantes: readonly GardeExistante[],
): readonly Tenue[] {
  const changees = new Map<string, { readonly a: string; readonly rang: number }>();
  const creees: Tenue[] = [];
  lignes.forEach(({ issue, horaire }, rang) => {
    if (issue.genre === 'confiee') changees.set(issue.gardeId, { a: issue.a, rang });
    if (issue.genre === 'creee' && issue.a && horaire)
      creees.push({ ...horaire, qui: issue.a, rang });
  });
  const tenues = existantes.flatMap(({ id, debut, fin, professionnelId }) => {
    const change = changees.get(id);
    const qui = change?.a ?? professionnelId;
    return qui === null ? [] : [{ debut, fin, qui, rang: change?.rang ?? null }];
  });
  return [...tenues, ...creees];
}
