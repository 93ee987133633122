import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zCourriel, zFacultatif, zIdentifiant } from '#kernel/zod.ts';
import { revoquerLiens } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { cptsAInviter } from '../data/cpts-a-inviter.query.ts';
import { saveInvitee } from '../data/inter-invitees.repository.ts';
import { GENRE_INTER, LIEN_INTER } from '../domain/inter.ts';
import type { RefusDInviter } from '../domain/refus.ts';
import { auxInvitees } from './inter.ts';
import { zLigne, zReunion } from './saisies.ts';
import { reunionAnimee } from './tenir-reunion.ts';

const zInvitation = z.strictObject({
  reunion: zReunion,
  /** One of this installation. */
  cpts: zFacultatif(zIdentifiant<'CptsId'>()),
  /** One elsewhere, and whom to write to. */
  nom: zLigne(120),
  contact: zLigne(120),
  courriel: zFacultatif(zCourriel),
});

/** Asks another CPTS to hold a meeting together: one of this installation, or one elsewhere by its contact. */
export const inviterCpts = defineUseCase({
  nom: 'reunions.inviter-cpts',
  saisie: zInvitation,
  droit: 'reunions.groupe.tenir',
  executer: async (
    ctx,
    { reunion: id, ...saisie },
  ): Promise<Result<Effets<{ readonly nom: string }>, RefusDInviter>> => {
    const { tx, cpts, ids, maintenant: le } = ctx;
    const reunion = await reunionAnimee(ctx, id);
    if (!reunion.ok) return reunion;
    if (reunion.valeur.genre === GENRE_INTER)
      return refuse({ motif: 'reunion-de-l-organisatrice' });
    if (reunion.valeur.fin <= le) return refuse({ motif: 'reunion-passee' });
    const invitee = await inviteeDe(ctx, saisie);
    if (!invitee.ok) return invitee;
    const nouvelle = { id: ids(), reunion: id, ...invitee.valeur, le };
    const objet = await saveInvitee(tx, cpts, nouvelle);
    if (objet === null) return refuse({ motif: 'cpts-deja-invitee' });
    // Asked anew: the links of the time before open nothing any more.
    await revoquerLiens(ctx, { genre: LIEN_INTER, objet });
    const trace = { action: 'reunions.cpts-invitee', objet: id };
    const { nom } = invitee.valeur;
    return reussi(effets({ nom }, { evenements: [auxInvitees(id)], trace }));
  },
});

type Saisie = Omit<z.output<typeof zInvitation>, 'reunion'>;

async function inviteeDe({ tx, cpts }: Ctx, { cpts: id, nom, contact, courriel }: Saisie) {
  if (id) {
    const connue = (await cptsAInviter(tx, cpts)).find((c) => c.id === id);
    if (!connue) return refuse({ motif: 'cpts-inconnue' } as const);
    return reussi({ invitee: connue.id, nom: connue.nom, contactNom: null, contactCourriel: null });
  }
  if (!nom) return refuse({ motif: 'cpts-a-dire' } as const);
  if (!courriel) return refuse({ motif: 'contact-a-dire' } as const);
  const contactCourriel = courriel.toLowerCase();
  return reussi({ invitee: null, nom, contactNom: contact, contactCourriel });
}
