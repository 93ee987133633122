import { sansLienDInvitation } from '#modules/comptes';
import type { Acteur } from '#platform/use-case.ts';

/** Messages as this person may read them: a link of invitation opens to its holder, so only who could send it sees it. */
export function montrerMessages<M extends { readonly corps: string }>(
  { droits }: Acteur,
  messages: readonly M[],
): readonly M[] {
  return droits.has('comptes.invitation.envoyer')
    ? messages
    : messages.map((message) => ({ ...message, corps: sansLienDInvitation(message.corps) }));
}
