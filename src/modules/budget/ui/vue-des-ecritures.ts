import type { Saisie } from '#ui/saisie.ts';
import type { Ecriture } from '../domain/ecriture.ts';
import type { Compte } from '../domain/plan.ts';
import type { Cadre } from './vue-du-budget.ts';

export type EcrituresPageProps = Cadre & {
  /** The last first. */
  readonly ecritures: readonly Ecriture[];
  readonly page: { readonly rang: number; readonly total: number; readonly nombre: number };
  readonly plan: readonly Compte[];
  readonly siren: string | null;
  readonly clos: boolean;
  readonly finie: boolean;
  readonly choisie: Ecriture | null;
  readonly saisie: Saisie;
};
