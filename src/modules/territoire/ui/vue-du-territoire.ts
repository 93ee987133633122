import type { Revendication } from '../domain/chevauchement.ts';
import type { Chiffres } from '../domain/chiffres.ts';
import type { CommuneDeCpts, SecteurDeCpts } from '../domain/commune.ts';
import type { Contour } from '../domain/contour.ts';
import type { PopulationRetenue } from '../domain/population-retenue.ts';
import type { Stade } from '../domain/stade.ts';

/** All that the page of a territory shows. */
export type VueDuTerritoire = {
  readonly slug: string;
  readonly communes: readonly CommuneDeCpts[];
  readonly secteurs: readonly SecteurDeCpts[];
  readonly contours: ReadonlyMap<string, Contour>;
  readonly chiffres: Chiffres;
  readonly departements: ReadonlyMap<string, string>;
  readonly stade: Stade;
  readonly stadeDepuis: string | null;
  readonly tailleContractuelle: number | null;
  readonly retenue: PopulationRetenue | null;
  readonly revendications: readonly Revendication[];
  readonly peutModifier: boolean;
  readonly jetons: { readonly csrf: string; readonly cle: string };
};
