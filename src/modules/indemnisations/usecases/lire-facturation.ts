import type { Ctx } from '#platform/use-case.ts';
import { facturesDesReleves, relevesSurFacture } from '../data/factures.query.ts';
import { type Facturation, facturationDe } from '../domain/facture.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';

/** Where each of these relevés stands with its invoice. */
export async function facturationDes(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  releves: readonly Pick<ReleveApprouve, 'id' | 'centimes'>[],
): Promise<(releve: string) => Facturation> {
  const ids = releves.map(({ id }) => id);
  const [factures, surFacture] = await Promise.all([
    facturesDesReleves(tx, cpts, ids),
    relevesSurFacture(tx, cpts, ids),
  ]);
  const siennes = Map.groupBy(factures, ({ releve }) => releve);
  const dus = new Map(releves.map(({ id, centimes }) => [id, centimes]));
  return (id) => {
    const du = dus.get(id);
    if (du === undefined) throw new Error('This relevé was not asked for.');
    return facturationDe({ du, factures: siennes.get(id) ?? [], attendue: surFacture.has(id) });
  };
}
