import type { Tx } from '#platform/use-case.ts';
import {
  type CreneauDeSite,
  creneauxDuSite,
  permanencesAPourvoir,
  permanencesDuSite,
} from '../data/permanences.query.ts';
import type { Permanence } from '../domain/permanence.ts';

type Regard = {
  readonly site: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly maintenant: Date;
};

/** What a site holds between two instants, and all that waits there for somebody. Nothing of who comes. */
export async function lireSemaine(
  tx: Tx,
  cpts: string,
  { maintenant, ...fenetre }: Regard,
): Promise<{
  readonly creneaux: readonly CreneauDeSite[];
  readonly permanences: readonly Permanence[];
  readonly aPourvoir: readonly Permanence[];
}> {
  return {
    creneaux: await creneauxDuSite(tx, cpts, fenetre),
    permanences: await permanencesDuSite(tx, cpts, fenetre),
    aPourvoir: await permanencesAPourvoir(tx, cpts, { site: fenetre.site, maintenant }),
  };
}
