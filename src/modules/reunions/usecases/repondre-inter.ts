import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { addReponse } from '../data/inter-invitees.repository.ts';
import { type InvitationRecue, invitationRecue } from '../data/inter-recues.query.ts';
import {
  answerRecue,
  emptyMiroir,
  emptyRecue,
  lockForAnswer,
} from '../data/inter-recues.repository.ts';
import { setEtat } from '../data/reunions.repository.ts';
import { signatures } from '../data/signatures.query.ts';
import { GENRE_INTER, LIEN_INTER, refusDeRepondre } from '../domain/inter.ts';
import { aLOrganisatrice } from './inter.ts';
import { ouvrirReunion } from './ouvrir-reunion.ts';
import { CHAMP_DU_SECRET_RECU, recopierPoints } from './recevoir-pli.ts';
import { repondreDAilleurs } from './repondre-d-ailleurs.ts';
import { type Repondu, type ReponseSaisie, saisieDeReponse } from './saisie-de-reponse-inter.ts';

/** Accepts, declines, or withdraws later, for this CPTS: one answer, whoever is first to give it. */
export const repondreInter = defineUseCase({
  nom: 'reunions.repondre-inter',
  saisie: z.strictObject({ recue: z.uuid(), ...saisieDeReponse }),
  droit: 'reunions.groupe.tenir',
  executer: async (ctx, { recue, ...saisie }): Repondu =>
    await repondre(ctx, { ...saisie, recue, parNom: ctx.acteur.nom }),
});

/** The same by the link of a message; a CPTS elsewhere answers the one that organises, at its own address. */
export const repondreInterParLien = defineUseCase({
  nom: 'reunions.repondre-inter-par-lien',
  saisie: z.strictObject({ jeton: zJeton, ...saisieDeReponse }),
  droit: 'public',
  executer: async (ctx, { jeton, ...saisie }): Repondu => {
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_INTER });
    if (!lien) return refuse({ motif: 'lien-inconnu' });
    const parNom = lien.porteur;
    if (await invitationRecue(ctx.tx, ctx.cpts, { id: lien.objet }))
      return await repondre(ctx, { ...saisie, recue: lien.objet, parNom });
    return await repondreDAilleurs(ctx, { ...saisie, invitation: lien.objet, parNom });
  },
});

type Donnee = ReponseSaisie & { readonly recue: string; readonly parNom: string };

async function repondre(ctx: Ctx, { recue: id, parNom, ...r }: Donnee): Repondu {
  const { tx, cpts, maintenant: le } = ctx;
  const secret = await lockForAnswer(tx, cpts, id);
  const recue = await invitationRecue(tx, cpts, { id });
  if (!recue) return refuse({ motif: 'invitation-inconnue' });
  const refus = refusDeRepondre(recue, { ...r, maintenant: le });
  if (refus) return refuse(refus);
  const reunion = r.reponse === 'acceptee' ? await ouvrirLaSienne(ctx, recue, secret) : null;
  const retrait = r.reponse === 'retiree' ? await retirer(ctx, recue) : [];
  if (retrait === null) return refuse({ motif: 'reunion-tenue' });
  const etat = r.reponse;
  const commun = { id, etat, motif: r.motif, parNom, le };
  await answerRecue(tx, cpts, { ...commun, partage: r.partage, reunion });
  await addReponse(tx, cpts, commun);
  if (etat !== 'acceptee') await emptyRecue(tx, cpts, id);
  const evenements = [...retrait, aLOrganisatrice(id)];
  const trace = { action: `reunions.inter-${etat}`, objet: id };
  return reussi(effets({ reunion }, { evenements, trace }));
}

/** The meeting of its own members: its codes are those that are shown in the room. */
async function ouvrirLaSienne(
  ctx: Ctx,
  recue: InvitationRecue,
  chiffre: Buffer | null,
): Promise<string> {
  const { titre, mission, debut, fin, modalite, lieu, adresseVisio, points } = recue;
  const objet = { cpts: ctx.cpts, champ: CHAMP_DU_SECRET_RECU, objet: recue.id };
  const secret = chiffre && ctx.coffre.dechiffrer(chiffre, objet);
  const reunion = await ouvrirReunion(ctx, {
    ...{ titre, mission, debut, fin, modalite, lieu, adresseVisio },
    ...{ genre: GENRE_INTER, groupe: null, convoques: [] },
    ...(secret === null ? {} : { secret }),
  });
  await recopierPoints(ctx, reunion, points);
  return reunion;
}

/** Its own members are told that they are no longer expected; null when some have signed. */
async function retirer({ tx, cpts, maintenant: le }: Ctx, { reunionId }: InvitationRecue) {
  const id = reunionId ?? '';
  if ((await signatures(tx, cpts, id)).length > 0) return null;
  await setEtat(tx, cpts, { id, etat: 'annulee', le });
  await emptyMiroir(tx, cpts, id);
  return [{ genre: 'reunions.reunion-annulee', donnees: { reunion: id } }];
}
