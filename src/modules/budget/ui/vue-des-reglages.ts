import type { Saisie } from '#ui/saisie.ts';
import type { FinancementDesIndemnites as Dit } from '../domain/financement-des-indemnites.ts';
import type { Compte } from '../domain/plan.ts';
import type { Cadre } from './vue-du-budget.ts';

/** What the CPTS set of its money, of a year and of always. */
export type ReglagesPageProps = Cadre & {
  readonly plan: readonly Compte[];
  readonly sousComptes: readonly Compte[];
  readonly saisie: Saisie;
  readonly sousCompte: Saisie;
  readonly financements: readonly Dit[];
  readonly financement: Saisie;
  readonly clos: boolean;
};
