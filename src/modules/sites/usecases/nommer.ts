import { libelleDe } from '#modules/annuaire';
import { CANAUX, MOTIFS } from '#modules/soins-non-programmes';

/** The name of a profession, as the national nomenclature writes it. */
export function nommerMetier(code: string): string {
  return libelleDe('profession', code);
}

/** Reasons that a slot may receive, as unscheduled care lists them. */
export const MOTIFS_DES_CRENEAUX: readonly { readonly code: string; readonly libelle: string }[] =
  MOTIFS;

/** Channels through which a slot may be booked. */
export const CANAUX_DES_CRENEAUX: readonly string[] = CANAUX;
