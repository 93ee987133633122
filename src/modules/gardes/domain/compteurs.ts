import { type Horaire, poidsDe, type Trait, traitsDe } from './poids.ts';

/** What somebody has carried over a period. */
export type Compteur = {
  readonly professionnelId: string;
  readonly gardes: number;
  readonly heures: number;
  readonly points: number;
} & Readonly<Record<Trait, number>>;

type GardeTenue = Horaire & { readonly professionnelId: string | null };

const HEURE_MS = 3_600_000;

/** Fairness, person by person: duties, hours, nights, week-ends, holidays, and the weight of all. Those without duty too. */
export function compteursDe(
  gardes: readonly GardeTenue[],
  professionnels: readonly string[],
  fuseau: string,
): readonly Compteur[] {
  return professionnels.map((professionnelId) => {
    const siennes = gardes.filter((garde) => garde.professionnelId === professionnelId);
    const avec = (trait: Trait) =>
      siennes.filter((garde) => traitsDe(garde, fuseau).includes(trait)).length;
    return {
      professionnelId,
      gardes: siennes.length,
      heures: siennes.reduce((t, g) => t + (g.fin.getTime() - g.debut.getTime()) / HEURE_MS, 0),
      points: siennes.reduce((t, g) => t + poidsDe(g, fuseau), 0),
      nuit: avec('nuit'),
      'week-end': avec('week-end'),
      ferie: avec('ferie'),
    };
  });
}
