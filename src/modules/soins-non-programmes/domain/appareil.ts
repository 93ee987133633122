import type { GenreDeCreneau } from './creneau.ts';

/** A device that may open a request and book for it, and nothing else. */
export type Appareil = { readonly id: string; readonly nom: string };

/** As the coordination follows it. */
export type AppareilSuivi = Appareil & {
  readonly ajouteLe: Date;
  readonly ajoutePar: string;
  readonly appaireLe: Date | null;
  readonly expireLe: Date | null;
  /** Last search or booking made from it. */
  readonly vuLe: Date | null;
};

/** How long a device stays paired, in days, and how long its pairing link waits, in hours. */
export const JOURS_D_APPAREIL = 365;
export const HEURES_D_APPAIRAGE = 48;

/** An appointment to print or to read aloud; nobody is named who comes. */
export type RendezVousDit = {
  readonly debut: Date;
  readonly professionnel: string;
  readonly telephone: string | null;
  readonly genre: GenreDeCreneau;
  readonly communeNom: string | null;
  readonly lieu: string | null;
};
