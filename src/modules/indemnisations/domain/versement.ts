import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { debutDeJour } from '#kernel/fuseau.ts';
import type { Nature } from './regle.ts';

/** Money that left the bank for one person, one mission, one nature. */
export type Versement = {
  readonly releve: string;
  readonly personne: string;
  readonly profession: string | null;
  readonly mission: string;
  readonly nature: Nature;
  readonly centimes: Centimes;
};

export function faitDeVersement(
  v: Versement,
  {
    payeLe,
    fuseau,
    lot,
  }: { readonly payeLe: DateCivile; readonly fuseau: string; readonly lot: string },
) {
  return {
    genre: 'indemnisations.versement',
    mission: v.mission,
    instant: debutDeJour(payeLe, fuseau),
    professionnel: v.personne,
    professions: v.profession ? [v.profession] : [],
    centimes: v.centimes,
    detail: v.nature,
    lien: `financement/indemnisations/virements#lot-${lot}`,
    source: 'mesure',
  } as const;
}
