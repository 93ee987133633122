import { direNombre } from '#kernel/dire-nombres.ts';
import type { Nombre } from '#kernel/masque.ts';
import type { EtatDInvitation, PointDit, ReponseDonnee, Venue } from '../domain/inter.ts';
import type { Rendez } from '../domain/reunion.ts';

/** A CPTS invited to a meeting, as the one that organises sees it. */
export type CptsInviteeVue = {
  readonly id: string;
  /** Null: a CPTS elsewhere, whose people are on the list here. */
  readonly inviteeId: string | null;
  readonly nom: string;
  readonly contactNom: string | null;
  readonly contactCourriel: string | null;
  readonly etat: EtatDInvitation;
  readonly motif: string | null;
  readonly venue: readonly Venue[];
};

/** What of a meeting is held with other CPTS; null: nothing. */
export type InterDeReunion =
  | {
      readonly genre: 'organisatrice';
      readonly invitees: readonly CptsInviteeVue[];
      /** Where to invite one; null: not for this person, or too late. */
      readonly inviter: string | null;
    }
  | {
      readonly genre: 'invitee';
      readonly organisatrice: string;
      readonly invitation: string | null;
    };

/** An invitation, as the CPTS that received it sees it. */
export type InvitationVue = Rendez & {
  readonly organisatriceNom: string;
  readonly titre: string;
  readonly mission: string;
  readonly adresseVisio: string | null;
  readonly annulee: boolean;
  readonly points: readonly PointDit[];
  readonly etat: EtatDInvitation;
  readonly motif: string | null;
  readonly parNom: string | null;
  readonly reponduLe: Date | null;
};

export type HistoriqueVu = readonly ReponseDonnee[];

/** The same, to the CPTS that answers. */
export const DIRE_SA_REPONSE: Readonly<Record<EtatDInvitation, string>> = {
  invitee: 'Attendue',
  acceptee: 'Acceptée',
  declinee: 'Déclinée',
  retiree: 'Votre CPTS s’est retirée',
  reprise: 'L’invitation vous a été retirée',
};

export const DIRE_ETAT: Readonly<Record<EtatDInvitation, string>> = {
  invitee: 'Sans réponse',
  acceptee: 'Accepte',
  declinee: 'Décline',
  retiree: 'S’est retirée',
  reprise: 'Invitation retirée',
};

/** Items that came from elsewhere, as the pages of a meeting show them. */
export function pointsVus(points: readonly PointDit[], changeLe: Date) {
  return points.map((point, rang) => ({ ...point, id: String(rang + 1), changeLe }));
}

/** "3 médecins généralistes, 1 pharmacien" is for people; "Pharmacien (1)" is sure. */
export function direVenue(venue: readonly Venue[], combien: (v: Venue) => Nombre): string {
  return venue
    .filter((v) => combien(v) !== 0 && combien(v) !== 'tu')
    .map((v) => `${v.metier} (${direNombre(combien(v))})`)
    .join(', ');
}
