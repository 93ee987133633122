import {
  type CommuneDeCpts,
  type Contour,
  communesDeLaCpts,
  contoursDe,
} from '#modules/territoire';
import type { Tx } from '#platform/use-case.ts';
import { effectifsParZone } from '../data/demographie.query.ts';
import { type LigneDeDemographie, metierDeLEffectif } from '../domain/demographie.ts';
import {
  cleDuMetier,
  type DensiteDeZone,
  dresserDensites,
  type Maille,
  zoneDe,
} from '../domain/densites.ts';

export type Densites = {
  readonly maille: Maille;
  /** False: the territory has no sector, only communes can be told apart. */
  readonly aDesSecteurs: boolean;
  readonly metier: string;
  readonly cle: string;
  /** Density of the whole territory. */
  readonly moyenne: number | null;
  readonly zones: readonly DensiteDeZone[];
  readonly communes: readonly CommuneDeCpts[];
  readonly contours: ReadonlyMap<string, Contour>;
};

/** Where the people of one trade practise; the trade most asked about when the address names none. Null: nobody. */
export async function lireDensites(
  tx: Tx,
  cpts: string,
  {
    lignes,
    ...demande
  }: {
    readonly lignes: readonly LigneDeDemographie[];
    readonly metier: string;
    readonly maille: Maille | '';
  },
): Promise<Densites | null> {
  const choisie =
    lignes.find((l) => cleDuMetier(l) === demande.metier) ??
    lignes.find((l) => l.generaliste === true) ??
    lignes[0];
  if (!choisie) return null;
  const communes = await communesDeLaCpts(tx, cpts);
  const aDesSecteurs = communes.some((c) => c.secteur !== null);
  const maille = aDesSecteurs && demande.maille === 'secteur' ? 'secteur' : 'commune';
  const zones = communes.map((c) => ({ commune: c.code, zone: zoneDe(c, maille).id }));
  const nombres = await effectifsParZone(tx, cpts, { metier: choisie, zones });
  return {
    maille,
    aDesSecteurs,
    metier: metierDeLEffectif(choisie),
    cle: cleDuMetier(choisie),
    moyenne: choisie.densite,
    zones: dresserDensites(communes, maille, nombres),
    communes,
    contours: await contoursDe(
      tx,
      communes.map((c) => c.code),
    ),
  };
}
