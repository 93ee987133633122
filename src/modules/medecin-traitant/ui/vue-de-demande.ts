import type { Saisie } from '#ui/saisie.ts';
import type { Demande, EtatDeDemande, Sexe } from '../domain/demande.ts';
import type { Personne } from '../domain/personne.ts';
import type { MotifDeRetour, Prise } from '../domain/prise.ts';
import type { Tentative } from '../domain/tentative.ts';
import type { Moment } from './dire-demande.ts';

/** What the page of one request shows. */
export type VueDeDemande = {
  readonly demande: Demande & {
    readonly communeNom: string;
    readonly horsTerritoire: boolean;
    readonly sexe: Sexe | null;
    readonly traitementAvant: string | null;
    readonly accordContact: boolean | null;
    readonly recueParNom: string;
    readonly justifieeLe: Date | null;
    readonly closeLe: Date | null;
    readonly effaceeLe: Date | null;
  };
  readonly personne: Personne;
  readonly prise: Prise | null;
  readonly prises: readonly {
    readonly professionnelNom: string;
    readonly priseLe: Date;
    readonly declareeLe: Date | null;
    readonly rendueLe: Date | null;
    readonly motifDeRetour: MotifDeRetour | null;
  }[];
  readonly pourquoi: string;
  readonly tentatives: readonly Tentative[];
  readonly semblables: readonly {
    readonly id: string;
    readonly numero: number;
    readonly etat: EtatDeDemande;
  }[];
  readonly propositions: readonly {
    readonly medecin: string;
    readonly proposeeLe: Date;
    readonly expireLe: Date;
    readonly repondueLe: Date | null;
    readonly etat: 'attend' | 'sans-reponse' | 'acceptee' | 'refusee' | 'sans-objet';
    readonly sansCourriel: boolean;
  }[];
};

export type DemandePageProps = VueDeDemande & {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly saisie: Saisie;
  /** Those it may be proposed to. */
  readonly medecins: readonly { readonly id: string; readonly nom: string }[];
  /** Those under way, for whoever notes an answer. */
  readonly campagnes: readonly { readonly code: string; readonly nom: string }[];
  /** Doctors who leave, and the one this person loses. */
  readonly departs: readonly { readonly id: string; readonly medecin: string }[];
  readonly depart: string | null;
  readonly peut: { readonly instruire: boolean; readonly finir: boolean };
};
