import { communesDeLaCpts } from '#modules/territoire';
import type { Tx } from '#platform/use-case.ts';
import { departsParAnnee, effectifs } from '../data/demographie.query.ts';
import {
  type DepartsDeLAnnee,
  dresserDemographie,
  type LigneDeDemographie,
  populationTotale,
} from '../domain/demographie.ts';

export type Demographie = {
  readonly lignes: readonly LigneDeDemographie[];
  readonly population: number | null;
  /** Null: the reader may not see them. */
  readonly departs: readonly DepartsDeLAnnee[] | null;
};

/** The board of the territory's professionals. */
export async function lireDemographie(
  tx: Tx,
  cpts: string,
  { avecDeparts }: { readonly avecDeparts: boolean },
): Promise<Demographie> {
  const communes = await communesDeLaCpts(tx, cpts);
  const codes = communes.map((c) => c.code);
  const population = populationTotale(communes);
  return {
    population,
    lignes: dresserDemographie(await effectifs(tx, cpts, codes), population),
    departs: avecDeparts ? await departsParAnnee(tx, cpts, codes) : null,
  };
}
