import type { Onglet } from '#ui/onglets.tsx';
import type { Saisie } from '#ui/saisie.ts';
import type { AgendaSuivi, RendezVousOccupe } from '../domain/agenda.ts';
import type { PublicationSuivie } from '../domain/publication.ts';
import type { Moment } from './dire-demande.ts';

export type ChoixDePersonne = {
  readonly profession: string;
  readonly professionnels: readonly { readonly rpps: string; readonly nom: string }[];
};

export type AgendasPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly onglets: readonly Onglet[];
  readonly agendas: readonly AgendaSuivi[];
  readonly occupes: readonly RendezVousOccupe[];
  readonly publications: readonly PublicationSuivie[];
  /** Whom one may act for; empty when it is oneself alone. */
  readonly personnes: readonly ChoixDePersonne[];
  readonly secteurs: readonly { readonly lettre: string; readonly nom: string }[];
  readonly lieux: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly saisie: Saisie;
  /** The address just drawn, shown this once. */
  readonly adresse: string | null;
  readonly peut: { readonly lire: boolean; readonly pourTous: boolean };
};
