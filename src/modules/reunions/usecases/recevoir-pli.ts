import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, reussi } from '#kernel/result.ts';
import { zDateCivile, zInstant } from '#kernel/zod.ts';
import { revoquerLiens } from '#modules/liens';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  type Evenement,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { setCompteRendu } from '../data/actions.repository.ts';
import { addReprise } from '../data/inter-invitees.repository.ts';
import { type InvitationRecue, invitationRecue } from '../data/inter-recues.query.ts';
import {
  emptyMiroir,
  lockRecue,
  replacePoints,
  saveRecue,
} from '../data/inter-recues.repository.ts';
import { coordinateurs } from '../data/personnes.query.ts';
import { reunionNommee } from '../data/reunions.query.ts';
import {
  loadReunion,
  rouvrirConvocations,
  setEtat,
  updateReunion,
} from '../data/reunions.repository.ts';
import { signatures } from '../data/signatures.query.ts';
import { texteDeReprise, texteDInvitation } from '../domain/annonce-inter.ts';
import { cleDeRendez, ditA, LIEN_INTER, vientPeutEtre } from '../domain/inter.ts';
import { lienInter } from './lien-inter.ts';
import { convoquee } from './ouvrir-reunion.ts';
import { zModalite } from './saisies.ts';

export const CHAMP_DU_SECRET_RECU = 'reunions.inter.secret';

const zPli = z.strictObject({
  organisatrice: z.uuid(),
  organisatriceNom: z.string(),
  invitation: z.uuid(),
  reference: z.uuid(),
  titre: z.string(),
  mission: z.string(),
  debut: zInstant,
  fin: zInstant,
  modalite: zModalite,
  lieu: z.string().nullable(),
  adresseVisio: z.string().nullable(),
  annulee: z.boolean(),
  secret: z.string().nullable(),
  points: z.array(
    z.strictObject({
      titre: z.string(),
      minutes: z.int().nullable(),
      document: z.string().nullable(),
      notes: z.string(),
      decision: z.string(),
    }),
  ),
  actions: z.array(
    z.strictObject({
      texte: z.string(),
      nom: z.string(),
      echeance: zDateCivile,
      etat: z.enum(['a-faire', 'faite', 'abandonnee']),
    }),
  ),
  compteRenduLe: zInstant.nullable(),
  /** That the invitation was taken back. */
  reprise: z.strictObject({ motif: z.string(), parNom: z.string(), le: zInstant }).nullable(),
  tour: z.int(),
  rang: z.int(),
});
/** What one CPTS tells another, as it travels. */
export type PliEcrit = z.input<typeof zPli>;
type PliLu = z.output<typeof zPli>;

/**
 * Takes here what the CPTS that organises tells: an invitation, then what moves, is called off, is said. Run in the CPTS that
 * is invited, by the program alone; what is older than what came already changes nothing.
 */
export const recevoirPli = defineUseCase({
  nom: 'reunions.recevoir-pli',
  saisie: z.strictObject({ pli: zPli, adresse: z.string() }),
  droit: 'reunions.message.envoyer',
  executer: async (
    ctx,
    { pli, adresse },
  ): Promise<Result<Effets<{ readonly messages: number }>, never>> => {
    const { tx, cpts, ids, coffre, maintenant: le } = ctx;
    const quelle = { organisatrice: pli.organisatrice, invitation: pli.invitation };
    await lockRecue(tx, cpts, quelle);
    const avant = await invitationRecue(tx, cpts, quelle);
    const id = avant?.id ?? ids();
    // What was numbered before the answer of here reached it says more than it should.
    const etat = avant?.tour === pli.tour ? avant.etat : pli.reprise ? 'reprise' : 'invitee';
    const objet = { cpts, champ: CHAMP_DU_SECRET_RECU, objet: id };
    const clair = vientPeutEtre(etat) ? pli.secret : null;
    const secret = clair === null ? null : coffre.chiffrer(clair, objet);
    if (!(await saveRecue(tx, cpts, { ...ditA(etat, pli), id, secret, le })))
      return reussi(effets({ messages: 0 }));
    const recue = await invitationRecue(tx, cpts, quelle);
    if (!recue) return reussi(effets({ messages: 0 }));
    if (avant?.tour !== recue.tour) await revoquerLiens(ctx, { genre: LIEN_INTER, objet: id });
    if (pli.reprise && avant?.tour !== recue.tour)
      return await reprendre(ctx, { avant, recue, reprise: pli.reprise });
    const messages = await prevenir(ctx, { avant, recue, adresse });
    const evenements = recue.etat === 'acceptee' ? await suivre(ctx, recue, pli) : [];
    return reussi(effets({ messages: messages.length }, { messages, evenements }));
  },
});

type Reprise = Pick<Change, 'avant' | 'recue'> & {
  readonly reprise: NonNullable<PliLu['reprise']>;
};

/** The invitation is taken back: the coordination is told, and those it had convened if it had accepted. */
async function reprendre(ctx: Ctx, { avant, recue, reprise }: Reprise) {
  const { tx, cpts, fuseau, maintenant } = ctx;
  const { id, tour, titre, organisatriceNom: organisatrice } = recue;
  await addReprise(tx, cpts, { ...reprise, id, tour });
  const miroir = avant?.etat === 'acceptee' ? avant.reunionId : null;
  const evenements = miroir ? await annuler(ctx, miroir) : [];
  if (miroir) await emptyMiroir(tx, cpts, miroir);
  const jour = dateCivileDe(maintenant, fuseau);
  const texte = texteDeReprise({ organisatrice, titre, motif: reprise.motif });
  const prevenus = avant ? await coordinateurs(tx, cpts, jour) : [];
  const messages = prevenus.map(
    ({ courriel: destinataire }): MessageAEnvoyer => ({
      canal: 'courriel',
      destinataire,
      ...texte,
    }),
  );
  return reussi(effets({ messages: messages.length }, { messages, evenements }));
}

type Change = {
  readonly avant: InvitationRecue | null;
  readonly recue: InvitationRecue;
  readonly adresse: string;
};

/** Tells the coordination, when it is asked something or when the meeting moves; who declined is left alone. */
async function prevenir(ctx: Ctx, { avant, recue, adresse }: Change) {
  const { tx, cpts, fuseau, maintenant, appel } = ctx;
  const pareille = avant && cleDeRendez(avant, avant) === cleDeRendez(recue, recue);
  if (pareille || !vientPeutEtre(recue.etat)) return [];
  const deplacee = avant?.tour === recue.tour;
  const jour = dateCivileDe(maintenant, fuseau);
  const messages: MessageAEnvoyer[] = [];
  for (const { compte, nom, courriel } of await coordinateurs(tx, cpts, jour)) {
    // The CPTS that organises reads who answered: a name, never an address.
    const porteur = nom || `la coordination de ${appel.cpts?.nom ?? ''}`;
    const qui = { compte, porteur };
    const lien = await lienInter(ctx, { ...qui, objet: recue.id, fin: recue.fin, adresse });
    const texte = texteDInvitation({
      ...{ organisatrice: recue.organisatriceNom, titre: recue.titre, fuseau, lien },
      reunion: recue,
      quoi: recue.annulee ? 'annulee' : deplacee ? 'deplacee' : 'invitee',
    });
    messages.push({ canal: 'courriel', destinataire: courriel, ...texte });
  }
  return messages;
}

/** The meeting held here follows: its own members are convened anew when it moves, told when it is called off. */
async function suivre(ctx: Ctx, recue: InvitationRecue, pli: PliLu): Promise<readonly Evenement[]> {
  const { tx, cpts, maintenant: le } = ctx;
  const id = recue.reunionId ?? '';
  const tenue = await loadReunion(tx, cpts, { id, verrou: 'ferme' });
  const avant = tenue && (await reunionNommee(tx, cpts, id));
  if (!(tenue && avant)) return [];
  await recopierPoints(ctx, id, pli.points);
  const dits = await recopierCompteRendu(ctx, avant, pli);
  if (tenue.etat !== 'prevue') return dits;
  if (pli.annulee) return [...dits, ...(await annuler(ctx, id))];
  const rendez = { annulee: false, tour: 0 };
  const deplacee = cleDeRendez(avant, rendez) !== cleDeRendez(pli, rendez);
  await updateReunion(tx, cpts, { ...pli, id, le });
  if (deplacee) await rouvrirConvocations(tx, cpts, id);
  return deplacee ? [...dits, convoquee(id)] : dits;
}

/** Where people of here have signed, they were there: the sheet stays, for the coordination to freeze. */
async function annuler(
  { tx, cpts, maintenant: le }: Ctx,
  id: string,
): Promise<readonly Evenement[]> {
  if ((await signatures(tx, cpts, id)).length > 0) return [];
  await setEtat(tx, cpts, { id, etat: 'annulee', le });
  return [{ genre: 'reunions.reunion-annulee', donnees: { reunion: id } }];
}

export async function recopierPoints(
  { tx, cpts, ids, maintenant: le }: Ctx,
  reunion: string,
  points: InvitationRecue['points'],
): Promise<void> {
  const neufs = points.map((point) => ({ ...point, id: ids() }));
  await replacePoints(tx, cpts, { reunion, points: neufs, le });
}

/** Minutes that were sent there are sent here, to those whom this CPTS convened. */
async function recopierCompteRendu(
  { tx, cpts }: Ctx,
  { id, compteRenduLe }: { readonly id: string; readonly compteRenduLe: Date | null },
  { compteRenduLe: envoye }: PliLu,
): Promise<readonly Evenement[]> {
  if (!envoye || (compteRenduLe && compteRenduLe >= envoye)) return [];
  await setCompteRendu(tx, cpts, { reunion: id, le: envoye });
  return [{ genre: 'reunions.compte-rendu-envoye', donnees: { reunion: id } }];
}
