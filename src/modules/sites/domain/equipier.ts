import type { DateCivile } from '#kernel/date-civile.ts';

/** Somebody who may hold hours at a site, from one day to another; `au` null: until told. */
export type Equipier = {
  readonly id: string;
  readonly siteId: string;
  readonly professionnelId: string;
  /** As people call them: "Dre Garance Corliret". */
  readonly nom: string;
  readonly profession: string;
  readonly du: DateCivile;
  readonly au: DateCivile | null;
};

/** Kind of the links that open, for somebody of a team, the hours of a site that wait for a taker. */
export const LIEN_D_EQUIPIER = 'sites.equipier';

/** Of the team on that day? */
export function estDeLEquipe({ du, au }: Pick<Equipier, 'du' | 'au'>, jour: DateCivile): boolean {
  return du <= jour && (au === null || jour <= au);
}
