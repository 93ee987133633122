import type { Requete } from '#platform/http/request.ts';
import { cptsInvitees } from '../data/inter-invitees.query.ts';
import { invitationRecue } from '../data/inter-recues.query.ts';
import { GENRE_INTER } from '../domain/inter.ts';
import type { Reunion } from '../domain/reunion.ts';
import { contexteDe } from './contexte.form.ts';

type Lue = { readonly reunion: Reunion; readonly conduire: boolean };

/** What of a meeting is held with other CPTS. */
export async function interDe(requete: Requete<unknown>, { reunion, conduire }: Lue) {
  const { base, cpts, tenir } = contexteDe(requete);
  const { id } = reunion;
  if (reunion.genre === GENRE_INTER) {
    const recue = await requete.lire((tx) => invitationRecue(tx, cpts, { reunion: id }));
    if (!recue) return null;
    const invitation = tenir ? `${base}/inter/${recue.id}` : null;
    return { genre: 'invitee', organisatrice: recue.organisatriceNom, invitation } as const;
  }
  const invitees = await requete.lire((tx) => cptsInvitees(tx, cpts, id));
  const inviter = conduire && tenir ? `${base}/${id}/cpts` : null;
  return { genre: 'organisatrice', invitees, inviter } as const;
}
