import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { nomDeProfessionnel } from '#kernel/nom-de-professionnel.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';
import { zCourriel, zFacultatif, zRpps, zTexte, zTexteOuNull } from '#kernel/zod.ts';
import { professionnelParRpps } from '#modules/annuaire';
import { revoquerLiens } from '#modules/liens';
import { emarges } from '#modules/reunions';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { participantsDe } from '../data/participants.query.ts';
import { deleteInvites, insertParticipants } from '../data/participants.repository.ts';
import { lockSeance } from '../data/seances.repository.ts';
import { texteDInvitationRetiree } from '../domain/annonce.ts';
import type { RefusDeSeance } from '../domain/refus.ts';
import { LIEN_DE_CONVOCATION, type Participant, type Seance } from '../domain/seance.ts';
import { composerCorps, type MembreDuCorps, quiEst } from './composer-corps.ts';
import { zParticipant, zSeance } from './saisies.ts';

const droit = 'seances.seance.tenir';
/** What follows an invitation: written to at once, with the others, or told by whoever invites. */
export type Suite = 'envoi' | 'avec-la-convocation' | 'a-prevenir';
type Invite = Promise<
  Result<Effets<{ readonly nom: string; readonly suite: Suite }>, RefusDeSeance>
>;
type Retire = Promise<Result<Effets<{ readonly nom: string }>, RefusDeSeance>>;
type Personne = Pick<Participant, 'qui' | 'professionnelId' | 'nom' | 'courriel'>;

/** Invites somebody who is not of the body: heard, without a voice; written to as soon as the session is convened, at once if it is open. */
export const inviter = defineUseCase({
  nom: 'seances.inviter',
  saisie: z.strictObject({
    seance: zSeance,
    nom: zTexte(120, 'Donnez le nom de la personne invitée.'),
    qualite: zTexteOuNull(160),
    courriel: zFacultatif(zCourriel),
    /** Known of the directory: their hours are theirs in the ledger. */
    rpps: zFacultatif(zRpps),
  }),
  droit,
  executer: async (ctx, { seance: id, qualite, courriel = null, rpps, ...dit }): Invite => {
    const { tx, cpts, ids } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (!INVITABLES.includes(seance.etat)) return refuse({ motif: 'seance-figee' });
    const fiche = rpps ? await professionnelParRpps(tx, rpps) : null;
    if (rpps && !fiche) return refuse({ motif: 'professionnel-inconnu' });
    const nom = fiche ? nomDeProfessionnel(fiche) : dit.nom;
    const connu = { adhesionId: null, professionnelId: fiche?.id ?? null, nom, courriel };
    const invite = { ...connu, ...SANS_VOIX, qui: quiEst(connu), qualite };
    const convoques = await participantsDe(tx, cpts, id);
    const corps = seance.etat === 'preparee' ? await membresDe(ctx, seance) : [];
    if ([...convoques, ...corps].some((p) => sontUn(p, invite)))
      return refuse({ motif: 'deja-convoque' });
    await insertParticipants(tx, cpts, { seance: id, personnes: [{ id: ids(), ...invite }] });
    // Prepared: they are written to with the others.
    const ecrire = seance.etat !== 'preparee' && courriel !== null;
    const evenements = ecrire
      ? [{ genre: 'seances.seance-convoquee', donnees: { seance: id } }]
      : [];
    const trace = { action: 'seances.invite-ajoute', objet: id };
    const suite = courriel === null ? 'a-prevenir' : ecrire ? 'envoi' : 'avec-la-convocation';
    return reussi(effets({ nom, suite }, { trace, evenements }));
  },
});

const INVITABLES: readonly Seance['etat'][] = ['preparee', 'convoquee', 'ouverte'];
const SANS_VOIX = {
  rang: 'invite',
  siege: null,
  titulaire: null,
  ...{ collegeId: null, college: null, voix: null },
} as const;

async function membresDe(ctx: Ctx, { instanceId, debut }: Seance) {
  const corps = await composerCorps(ctx, instanceId, dateCivileDe(debut, ctx.fuseau));
  return corps?.membres ?? [];
}

/** The same entry of the directory; otherwise the same name, unless two addresses tell them apart. */
function sontUn(a: Personne, b: Personne): boolean {
  if (a.professionnelId && b.professionnelId) return a.professionnelId === b.professionnelId;
  if (a.courriel && b.courriel && a.courriel !== b.courriel) return false;
  return a.qui === b.qui || normaliser(a.nom) === normaliser(b.nom);
}

/** Takes a guest off the list, as long as they have not come: their link stops, and who had been written to is told. */
export const retirerInvite = defineUseCase({
  nom: 'seances.retirer-invite',
  saisie: z.strictObject({ seance: zSeance, invite: zParticipant }),
  droit,
  executer: async (ctx, { seance: id, invite: qui }): Retire => {
    const { tx, cpts } = ctx;
    const seance = await lockSeance(tx, cpts, id);
    if (!seance) return refuse({ motif: 'seance-inconnue' });
    if (!INVITABLES.includes(seance.etat)) return refuse({ motif: 'seance-figee' });
    const invite = (await participantsDe(tx, cpts, id)).find((p) => p.id === qui);
    if (invite?.rang !== 'invite') return refuse({ motif: 'invite-inconnu' });
    // What they signed stays, whatever was noted of them since.
    const aSigne = (await emarges(tx, cpts, id)).includes(qui);
    if (aSigne || invite.arrivee !== null) return refuse({ motif: 'invite-venu' });
    await revoquerLiens(ctx, { genre: LIEN_DE_CONVOCATION, objet: qui });
    await deleteInvites(tx, cpts, { seance: id, ids: [qui] });
    const trace = { action: 'seances.invite-retire', objet: id };
    return reussi(effets({ nom: invite.nom }, { trace, messages: prevenir(ctx, seance, invite) }));
  },
});

function prevenir(
  { appel, fuseau }: Ctx,
  seance: Seance,
  { courriel, envoyeeLe }: Participant,
): readonly MessageAEnvoyer[] {
  if (courriel === null || envoyeeLe === null) return [];
  const texte = texteDInvitationRetiree({ cpts: appel.cpts?.nom ?? '', fuseau, seance });
  return [{ canal: 'courriel', destinataire: courriel, ...texte }];
}

/** Those of the body who had been invited before they joined it are convened as members, once. */
export async function convierEnMembres(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  seance: string,
  membres: readonly MembreDuCorps[],
): Promise<void> {
  const invites = (await participantsDe(tx, cpts, seance)).filter(({ rang }) => rang === 'invite');
  const ids = invites.filter((i) => membres.some((m) => sontUn(m, i))).map(({ id }) => id);
  if (ids.length > 0) await deleteInvites(tx, cpts, { seance, ids });
}

/** Guests of a session are those of the second one. */
export async function reinviter(
  { tx, cpts, ids }: Pick<Ctx, 'tx' | 'cpts' | 'ids'>,
  { de, vers }: { readonly de: string; readonly vers: string },
): Promise<void> {
  const invites = (await participantsDe(tx, cpts, de)).filter(({ rang }) => rang === 'invite');
  const personnes = invites.map(({ qui, professionnelId, nom, qualite, courriel }) => ({
    ...{ id: ids(), qui, adhesionId: null, professionnelId, nom, qualite, courriel, ...SANS_VOIX },
  }));
  await insertParticipants(tx, cpts, { seance: vers, personnes });
}
