import type { EtatDeDemande, MotifDeCloture, Origine } from './demande.ts';

/** What the link of a person opens: their request. */
export const SUIVI = 'mt.suivi';
/**
 * That of a request made again with a telephone or an e-mail that the first one does not know: whoever made it may be
 * somebody else. It opens that second request, and nothing of the first.
 */
export const REDITE = 'mt.suivi-redite';
/** No rule sets it: long enough to find a doctor; asking again sends another. */
export const JOURS_DU_LIEN = 365;

/** Those who asked on the public page: the link of their request is sent to them. */
export const PAR_LE_PUBLIC: readonly Origine[] = ['patient', 'proche'];

/** Why the person ends their request themselves: they found a doctor, or do not look for one any more. */
export const RAISONS_D_ARRET = ['a-deja', 'retiree'] as const;
export type RaisonDArret = (typeof RAISONS_D_ARRET)[number];

/** Where a request stands, for who holds its link; instants as ISO text. */
export type Suivi = {
  readonly etat: EtatDeDemande;
  readonly motif: MotifDeCloture | null;
  readonly recueLe: string;
  /** The doctor who took it. */
  readonly medecin: string | null;
};
