import type { Saisie } from '#ui/saisie.ts';
import type { MembreDeSecteur, PartDeSecteur } from '../domain/par-secteur.ts';
import type { Plage } from '../domain/plage.ts';
import type { EtatDeReunion, Modalite } from '../domain/reunion.ts';
import type { Jetons, Moment } from './dire-quand.ts';

export type ParSecteurPageProps = {
  readonly base: string;
  readonly jetons: Jetons;
  readonly saisie: Saisie;
  readonly groupe: { readonly id: string; readonly nom: string };
  readonly parts: readonly PartDeSecteur[];
  readonly sansSecteur: readonly MembreDeSecteur[];
};

export type ReunionDeSerie = Plage & {
  readonly id: string;
  readonly secteur: string;
  readonly modalite: Modalite;
  readonly lieu: string | null;
  readonly etat: EtatDeReunion;
  readonly convoques: number;
  readonly viennent: number;
  readonly signatures: number;
  readonly compteRenduLe: Date | null;
};

export type SeriePageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly serie: { readonly titre: string; readonly groupeId: string; readonly groupe: string };
  readonly reunions: readonly ReunionDeSerie[];
};
