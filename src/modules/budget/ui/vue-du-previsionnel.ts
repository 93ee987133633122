import type { Saisie } from '#ui/saisie.ts';
import type { Budget, Changement, LigneDeBudget } from '../domain/ligne.ts';
import type { Compte } from '../domain/plan.ts';
import type { FauteDeLigne } from '../domain/tableau-de-budget.ts';
import type { Cadre } from './vue-du-budget.ts';

export type PrevisionnelPageProps = Cadre & {
  /** The last first; each with what it changes of the one before. */
  readonly versions: readonly (Budget & {
    readonly lignes: readonly LigneDeBudget[];
    readonly changements: readonly Changement[];
  })[];
  readonly plan: readonly Compte[];
  /** The line whose amount is being changed. */
  readonly choisie: string | null;
  readonly saisie: Saisie;
  readonly fautes: readonly FauteDeLigne[];
};
