import type { DonneeTenue } from './donnee-tenue.ts';

/** All that is held about somebody, module by module, oldest first in each. */
export type Chapitre = { readonly titre: string; readonly donnees: readonly DonneeTenue[] };

/** One reading or writing of their record, in words. */
export type Consultation = {
  readonly le: Date;
  readonly par: string;
  readonly qualite: string;
  readonly quoi: string;
};

export const DROITS = ['acces', 'rectification', 'opposition', 'effacement'] as const;
export type DroitDePersonne = (typeof DROITS)[number];

/** A right that was exercised, and how it was answered. */
export type DemandeDeDroit = {
  readonly id: string;
  readonly droit: DroitDePersonne;
  readonly recueLe: Date;
  readonly reponse: 'accordee' | 'refusee' | null;
  readonly motif: string | null;
  readonly par: string;
};

/** What is given to somebody who asks what is held about them: plain data, dates as ISO text. */
export function dossierPortable(
  chapitres: readonly Chapitre[],
  consultations: readonly Consultation[],
  etabliLe: Date,
) {
  return {
    etabliLe: etabliLe.toISOString(),
    donnees: chapitres.map(({ titre, donnees }) => ({
      titre,
      elements: donnees.map((d) => ({
        titre: d.titre,
        depuis: d.depuis.toISOString(),
        pourquoi: d.pourquoi,
        contenu: d.lignes.map(({ libelle, valeur }) => ({ libelle, valeur })),
      })),
    })),
    consultations: consultations.map(({ le, ...reste }) => ({ le: le.toISOString(), ...reste })),
  };
}
