import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Ctx, MessageAEnvoyer } from '#platform/use-case.ts';
import { type CptsInvitee, nommesAttendus } from '../data/inter-invitees.query.ts';
import { excuserNommes } from '../data/inter-invitees.repository.ts';
import { courrielsDe } from '../data/personnes.query.ts';
import { texteAuNomme } from '../domain/annonce-inter.ts';
import type { Rendez } from '../domain/reunion.ts';

/** Those whom a CPTS elsewhere had named are no longer expected: what tells it to who had been convened. */
export async function decommanderNommes(
  ctx: Ctx,
  { id: invitation, nom: invitee }: CptsInvitee,
  reunion: Rendez & { readonly titre: string },
): Promise<readonly MessageAEnvoyer[]> {
  const { tx, cpts, fuseau, maintenant: le, appel } = ctx;
  const personnes = await nommesAttendus(tx, cpts, invitation);
  await excuserNommes(tx, cpts, { invitation, le });
  const jour = dateCivileDe(le, fuseau);
  const courriels = await courrielsDe(tx, cpts, { personnes, jour });
  const organisatrice = appel.cpts?.nom ?? '';
  const texte = texteAuNomme({ organisatrice, invitee, titre: reunion.titre, fuseau, reunion });
  const adresses = [...new Set(courriels.values())].sort();
  return adresses.map((destinataire) => ({ canal: 'courriel', destinataire, ...texte }));
}
