import type { DateCivile } from '#kernel/date-civile.ts';
import { contient, type Periode } from '#kernel/periode.ts';
import { type Horaire, joursDe, poidsDe, type Trait, traitsDe } from './poids.ts';

export type GardeARepartir = Horaire & {
  readonly id: string;
  readonly professionnelId: string | null;
};

export type Candidat = {
  readonly professionnelId: string;
  readonly exclusions: readonly Trait[];
  /** Days without duty. */
  readonly indisponible: readonly Periode[];
  /** What they already carry, in weight. */
  readonly charge: number;
};

/** For each hole that somebody can take: who. */
export type Repartition = ReadonlyMap<string, string>;

/**
 * Proposes somebody for each hole, soonest first: among those who may, the one who carries the least, then the one who
 * has waited the longest, then by id. Nobody is on duty when they said no, on two duties at once, or on two in a row of
 * the rota. The same rota always gives the same answer. A hole that nobody may take stays one.
 */
export function repartir(
  gardes: readonly GardeARepartir[],
  candidats: readonly Candidat[],
  fuseau: string,
): Repartition {
  const rangees = [...gardes].sort(parDebut).map((garde) => ({ ...garde }));
  const charges = new Map(candidats.map((c) => [c.professionnelId, c.charge]));
  const repartition = new Map<string, string>();
  rangees.forEach((garde, rang) => {
    if (garde.professionnelId !== null) return;
    const choisi = candidats
      .filter((candidat) => peutPrendre(candidat, garde, fuseau))
      .filter(({ professionnelId }) => !suitUneSienne(rangees, rang, professionnelId))
      .map(({ professionnelId }) => ({
        professionnelId,
        charge: charges.get(professionnelId) ?? 0,
        derniere: derniereAvant(rangees, rang, professionnelId),
      }))
      .sort(
        (a, b) =>
          a.charge - b.charge ||
          a.derniere - b.derniere ||
          (a.professionnelId < b.professionnelId ? -1 : 1),
      )[0];
    if (!choisi) return;
    rangees[rang] = { ...garde, professionnelId: choisi.professionnelId };
    charges.set(choisi.professionnelId, choisi.charge + poidsDe(garde, fuseau));
    repartition.set(garde.id, choisi.professionnelId);
  });
  return repartition;
}

/** May this person take a duty at all: neither excluded from its kind, nor away on one of its days. */
export function peutPrendre(
  { exclusions, indisponible }: Pick<Candidat, 'exclusions' | 'indisponible'>,
  horaire: Horaire,
  fuseau: string,
): boolean {
  if (traitsDe(horaire, fuseau).some((trait) => exclusions.includes(trait))) return false;
  return !joursDe(horaire, fuseau).some((jour) => estAbsent(indisponible, jour));
}

function estAbsent(periodes: readonly Periode[], jour: DateCivile): boolean {
  return periodes.some((periode) => contient(periode, jour));
}

/** On the duty just before or just after, or on one at the same time. */
function suitUneSienne(
  rangees: readonly GardeARepartir[],
  rang: number,
  professionnelId: string,
): boolean {
  const garde = rangees[rang];
  return rangees.some(
    (autre, i) =>
      autre.professionnelId === professionnelId &&
      (Math.abs(i - rang) === 1 ||
        (garde !== undefined && autre.debut < garde.fin && autre.fin > garde.debut)),
  );
}

function derniereAvant(
  rangees: readonly GardeARepartir[],
  rang: number,
  professionnelId: string,
): number {
  const siennes = rangees.slice(0, rang).filter((g) => g.professionnelId === professionnelId);
  return siennes.at(-1)?.debut.getTime() ?? 0;
}

function parDebut(a: GardeARepartir, b: GardeARepartir): number {
  return a.debut.getTime() - b.debut.getTime() || (a.id < b.id ? -1 : 1);
}
