import type { DateCivile } from '#kernel/date-civile.ts';
import { estUnNomSeul, type Instance, type Mandat, quiSiege, siege, siegera } from './instance.ts';

/** A seat as it is on a day. */
export type Siege = {
  readonly id: string;
  /** Who holds it; null: the last titulaire left, or was never there. */
  readonly titulaire: Mandat | null;
  readonly dernierTitulaire: Mandat | null;
  readonly suppleants: readonly Mandat[];
};

/** The seats of a body that somebody holds or stands in for, by name of their titulaire, the last one when it is vacant. */
export function siegesDe(mandats: readonly Mandat[], jour: DateCivile): readonly Siege[] {
  const parSiege = Map.groupBy(mandats, ({ siegeId }) => siegeId);
  return [...parSiege]
    .map(([id, tous]) => {
      const la = tous.filter((m) => siege(m, jour));
      const titulaires = tous.filter(({ suppleant, du }) => !suppleant && du <= jour);
      return {
        id,
        titulaire: la.find(({ suppleant }) => !suppleant) ?? null,
        dernierTitulaire: titulaires.toSorted((a, b) => (a.du < b.du ? 1 : -1))[0] ?? null,
        suppleants: la.filter(({ suppleant }) => suppleant),
      };
    })
    .filter(({ titulaire, suppleants }) => titulaire !== null || suppleants.length > 0)
    .toSorted((a, b) => nomDuSiege(a).localeCompare(nomDuSiege(b), 'fr') || (a.id < b.id ? -1 : 1));
}

/** Whose seat it is, or was last. */
export function nomDuSiege({ titulaire, dernierTitulaire }: Siege): string {
  return (titulaire ?? dernierTitulaire)?.nom ?? '';
}

type Place = {
  readonly qui: Pick<Mandat, 'adhesionId' | 'professionnelId' | 'nom' | 'courriel'>;
  readonly suppleant: boolean;
  /** Null: a seat more. */
  readonly siegeId: string | null;
  readonly du: DateCivile;
  readonly au: DateCivile | null;
};

export type RefusDePlace =
  | 'siege-inconnu'
  | 'meme-nom-a-distinguer'
  | 'deja-dans-l-instance'
  | 'suppleants-exclus'
  | 'suppleants-au-complet';

/**
 * Why somebody may not take this place in a body: nobody stands in for a seat while they sit, for themselves or for another,
 * so that a person has one voice; a titulaire has no more suppléants than the text says,
 * and two people known by the same name alone are not told apart.
 */
export function refusDePlace(
  { suppleantsMax }: Pick<Instance, 'suppleantsMax'>,
  mandats: readonly Mandat[],
  { qui, suppleant, siegeId, ...periode }: Place,
): RefusDePlace | null {
  if (siegeId !== null && !mandats.some((m) => m.siegeId === siegeId)) return 'siege-inconnu';
  const ensemble = mandats.filter((m) => siegera(m, periode));
  const siens = ensemble.filter((m) => quiSiege(m) === quiSiege(qui));
  if (siens.length > 0 && estUnNomSeul(qui)) return 'meme-nom-a-distinguer';
  if (siens.some((m) => suppleant || m.suppleant)) return 'deja-dans-l-instance';
  if (!suppleant || suppleantsMax === null) return null;
  if (suppleantsMax === 0) return 'suppleants-exclus';
  const autres = ensemble.filter((m) => m.suppleant && m.siegeId === siegeId);
  return autres.length >= suppleantsMax ? 'suppleants-au-complet' : null;
}
