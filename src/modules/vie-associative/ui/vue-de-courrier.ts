import type { Saisie } from '#ui/saisie.ts';
import type { Courrier, DestinataireDeCourrier } from '../domain/courrier.ts';
import type { Jetons, Moment } from './dire-adhesion.ts';

export type CourrierListe = Pick<Courrier, 'id' | 'sujet' | 'aQui' | 'parNom' | 'envoyeLe'> & {
  readonly ecrits: number;
  readonly sansAdresse: number;
};

export type ApercuVu = Omit<Courrier, 'id' | 'envoyeLe'> & {
  readonly destinataires: readonly DestinataireDeCourrier[];
  readonly liste: string;
};

export type EcrireAuxAdherentsPageProps = {
  readonly base: string;
  readonly moment: Moment;
  readonly jetons: Jetons;
  /** Whom the filters choose, in words, and how many they are. */
  readonly aQui: string;
  readonly combien: number;
  /** The filters, as the list carries them. */
  readonly filtres: Readonly<Record<string, string>>;
  /** "?college=…" */
  readonly requete: string;
  readonly courriers: readonly CourrierListe[];
  readonly saisie: Saisie;
  /** What would leave; null before it was read again. */
  readonly apercu: ApercuVu | null;
};
