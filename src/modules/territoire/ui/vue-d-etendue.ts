import type { Contour } from '../domain/contour.ts';
import type { CommuneCouverte, Couverture, CptsDeRegion } from '../domain/couverture-regionale.ts';

export type CommunePlacee = CommuneCouverte & {
  readonly lon: number | null;
  readonly lat: number | null;
};

/** All that the page of a département or a region shows. */
export type VueDEtendue = {
  readonly genre: 'departement' | 'region';
  readonly code: string;
  readonly nom: string;
  readonly communes: readonly CommunePlacee[];
  readonly cpts: readonly CptsDeRegion[];
  readonly couverture: Couverture;
  readonly contours: ReadonlyMap<string, Contour>;
  /** Départements of a region. */
  readonly departements: readonly { readonly code: string; readonly nom: string }[];
  readonly peutCreer: boolean;
};
