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

/** How a request came in. */
export const VOIES_DE_DEMANDE = ['courrier', 'courriel', 'telephone', 'guichet'] as const;
export type VoieDeDemande = (typeof VOIES_DE_DEMANDE)[number];

/** A right that was exercised, and how it was answered. */
export type DemandeDeDroit = {
  readonly id: string;
  readonly droit: DroitDePersonne;
  /** Null for one noted before it was asked. */
  readonly voie: VoieDeDemande | null;
  readonly recueLe: Date;
  readonly reponse: 'accordee' | 'refusee' | null;
  /** Null once the person is erased, and when the key is not there. */
  readonly motif: string | null;
  readonly illisible: boolean;
  readonly par: string;
};

/** All of it, on one page. */
export type Personne = {
  /** Null once erased, and when the key is not there. */
  readonly nom: string | null;
  readonly chapitres: readonly Chapitre[];
  readonly consultations: readonly Consultation[];
  readonly demandes: readonly DemandeDeDroit[];
};

/** What is given to somebody who asks what is held about them: plain data, dates as ISO text. */
export function dossierPortable(
  { chapitres, consultations, demandes }: Omit<Personne, 'nom'>,
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
    demandes: demandes.map(({ droit, voie, recueLe, reponse, motif, par }) => ({
      droit,
      voie,
      recueLe: recueLe.toISOString(),
      reponse,
      motif,
      par,
    })),
  };
}

export type DossierPortable = ReturnType<typeof dossierPortable>;
