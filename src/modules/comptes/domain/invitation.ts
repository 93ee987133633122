import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { LIBELLES_DES_ROLES, type Role } from '#kernel/role.ts';

/** Days during which the link of an invitation serves. */
export const JOURS_D_INVITATION = 7;
export const GENRE_D_INVITATION = 'comptes.invitation';

export const ETATS_D_INVITATION = ['attend', 'acceptee', 'expiree', 'retiree'] as const;
export type EtatDInvitation = (typeof ETATS_D_INVITATION)[number];

type Suivie = {
  readonly accepteeLe: Date | null;
  readonly retireeLe: Date | null;
  readonly expireLe: Date;
};

export function etatDInvitation(i: Suivie, maintenant: Date): EtatDInvitation {
  if (i.accepteeLe) return 'acceptee';
  if (i.retireeLe) return 'retiree';
  return i.expireLe > maintenant ? 'attend' : 'expiree';
}

/**
 * A message as it may be shown to whoever could not have sent it: the outbox is read by more people than those who name
 * coordinators, and a link of invitation opens to its holder.
 */
export function sansLienDInvitation(corps: string): string {
  return corps.replaceAll(/(\/invitation\/)[\w-]{43}/g, '$1…');
}

type Annonce = {
  readonly cpts: string;
  readonly role: Role;
  readonly invitePar: string;
  readonly fuseau: string;
  readonly expireLe: Date;
  readonly lien: string;
};

/** The mail of an invitation: who, where, as what, until when. */
export function texteDInvitation({ cpts, role, invitePar, fuseau, expireLe, lien }: Annonce) {
  return {
    sujet: `${invitePar} vous invite dans ${cpts}`,
    corps: [
      'Bonjour,',
      `${invitePar} vous invite à rejoindre l’espace de ${cpts}. Votre rôle\u00A0: ${LIBELLES_DES_ROLES[role]}.`,
      `Pour accepter, ouvrez ce lien avant le ${dateLongue(dateCivileDe(expireLe, fuseau))}\u00A0:`,
      lien,
      'Il ne sert qu’une fois. Si vous n’attendiez pas cette invitation, ne faites rien\u00A0: aucun compte ne s’ouvrira.',
    ].join('\n\n'),
  };
}

/** The mail of a request that was declined, with the coordinator's own words. */
export function texteDeRefus(cpts: string, raison: string) {
  return {
    sujet: `Votre demande de compte, ${cpts}`,
    corps: [
      'Bonjour,',
      `Vous avez demandé un compte dans l’espace de ${cpts}. Nous ne pouvons pas l’ouvrir pour l’instant.`,
      raison,
      'Vous pouvez répondre à la coordination, ou faire une nouvelle demande si votre situation change.',
    ].join('\n\n'),
  };
}
