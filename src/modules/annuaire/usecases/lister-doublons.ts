import type { Tx } from '#platform/use-case.ts';
import { pairesProbables } from '../data/doublons.query.ts';
import { lignesDeLAnnuaire } from '../data/lignes.query.ts';
import type { LigneDAnnuaire } from '../domain/ligne-d-annuaire.ts';
import { listerCommunes } from './lister-communes.ts';

/** Two entries that may be one person; the one to keep comes first: that of the national file. */
export type Doublon = { readonly garde: LigneDAnnuaire; readonly absorbe: LigneDAnnuaire };

/** Probable duplicates of the territory, for somebody to decide. */
export async function listerDoublons(tx: Tx, cpts: string): Promise<readonly Doublon[]> {
  const communes = (await listerCommunes(tx, cpts)).map((c) => c.code);
  const paires = await pairesProbables(tx, cpts, communes);
  const ids = [...new Set(paires.flatMap((p) => [p.premier, p.second]))];
  const lignes = await lignesDeLAnnuaire(tx, cpts, { ids, communes });
  const parId = new Map(lignes.map((ligne) => [ligne.id, ligne]));
  return paires.flatMap(({ premier, second }) => {
    const [a, b] = [parId.get(premier), parId.get(second)];
    if (!a || !b) return [];
    return a.rpps === null && b.rpps !== null
      ? [{ garde: b, absorbe: a }]
      : [{ garde: a, absorbe: b }];
  });
}
