import type { DateCivile } from '#kernel/date-civile.ts';
import type { Financeur } from './financeur.ts';
import type { Mission, Part } from './mission.ts';
import type { SoldeParAxe } from './suivi.ts';

/** By whom compensation of a mission is paid in a year, as somebody said it on a day. */
export type FinancementDesIndemnites = {
  readonly mission: Mission;
  /** Null with its part: taken back, nobody says. */
  readonly financeur: Financeur | null;
  readonly part: Part | null;
  readonly noteLe: DateCivile;
  readonly noteParNom: string;
};

/** The last said of each mission; `dits` are the last first. What was taken back is said by nobody. */
export function financementsEnVigueur(
  dits: readonly FinancementDesIndemnites[],
): ReadonlyMap<string, FinancementDesIndemnites> {
  const par = new Map<string, FinancementDesIndemnites>();
  for (const dit of dits) if (!par.has(dit.mission)) par.set(dit.mission, dit);
  return new Map([...par].filter(([, { financeur }]) => financeur !== null));
}

/** Compensation with the funder and the part that the year set for its mission; what nobody set stays as it was written. */
export function financerIndemnites(
  soldes: readonly SoldeParAxe[],
  financements: ReadonlyMap<string, FinancementDesIndemnites>,
): readonly SoldeParAxe[] {
  return soldes.map((s) => {
    const dit = s.indemnite && s.mission !== null ? financements.get(s.mission) : undefined;
    return dit ? { ...s, financeur: dit.financeur, part: dit.part } : s;
  });
}
