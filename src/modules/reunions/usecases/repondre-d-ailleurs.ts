import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  type CptsInvitee,
  cptsInvitee,
  dejaConvies,
  nommesOntSigne,
} from '../data/inter-invitees.query.ts';
import { addReponse, answerInvitee, markNommes } from '../data/inter-invitees.repository.ts';
import { courrielsDe } from '../data/personnes.query.ts';
import { reunionNommee } from '../data/reunions.query.ts';
import { insertConvocations, loadReunion } from '../data/reunions.repository.ts';
import { texteDeReponseInter } from '../domain/annonce-inter.ts';
import { LIEN_INTER, type RefusDeRepondreInter, refusDeRepondre } from '../domain/inter.ts';
import { lireInvites } from '../domain/invites.ts';
import { type RefusDeNommer, refusDeNommer } from '../domain/nommes.ts';
import type { RefusDePersonnes, RefusDeReunion } from '../domain/refus.ts';
import { decommanderNommes } from './decommander-nommes.ts';
import { ecrireALOrganisateur } from './ecrire.ts';
import { inscrirePersonnes } from './inscrire-personnes.ts';
import { convoquee } from './ouvrir-reunion.ts';
import type { Repondu, ReponseSaisie } from './saisie-de-reponse-inter.ts';

type Donnee = ReponseSaisie & { readonly invitation: string; readonly parNom: string };

/** The answer of a CPTS elsewhere, kept by the one that organises. */
export async function repondreDAilleurs(
  ctx: Ctx,
  { invitation: id, parNom, reponse: etat, motif }: Donnee,
): Repondu {
  const { tx, cpts, maintenant: le } = ctx;
  const invitee = await cptsInvitee(tx, cpts, id);
  const reunion = invitee && (await reunionNommee(tx, cpts, invitee.reunionId));
  if (!(invitee && reunion)) return refuse({ motif: 'lien-inconnu' });
  // Whom it names is on the list of the one that organises: there is nothing else to share.
  const partage = 'noms';
  const annulee = reunion.etat === 'annulee';
  const donnee = { reponse: etat, motif, partage, maintenant: le } as const;
  const refus = refusDeRepondre({ ...invitee, annulee, fin: reunion.fin }, donnee);
  if (refus) return refuse(refus);
  if (etat === 'retiree' && (await aSigne(ctx, invitee))) return refuse({ motif: 'reunion-tenue' });
  const commun = { id, etat, motif, parNom, le };
  if (!(await answerInvitee(tx, cpts, { ...commun, partage }))) return await dejaRepondu(ctx, id);
  await addReponse(tx, cpts, commun);
  const aDire = etat === 'retiree' ? await decommanderNommes(ctx, invitee, reunion) : [];
  const texte = texteDeReponseInter({
    ...{ cpts: ctx.appel.cpts?.nom ?? '', invitee: invitee.nom, titre: reunion.titre, etat, motif },
  });
  const messages = [...(await ecrireALOrganisateur(ctx, { compte: null, texte })), ...aDire];
  const trace = { action: `reunions.inter-${etat}`, objet: invitee.reunionId };
  return reussi(effets({ reunion: null }, { messages, trace }));
}

/** Under the lock of the meeting: nobody signs meanwhile. */
async function aSigne({ tx, cpts }: Ctx, { id, reunionId }: CptsInvitee): Promise<boolean> {
  await loadReunion(tx, cpts, { id: reunionId, verrou: 'ferme' });
  return await nommesOntSigne(tx, cpts, id);
}

async function dejaRepondu({ tx, cpts }: Ctx, id: string) {
  const apres = await cptsInvitee(tx, cpts, id);
  return refuse({
    motif: 'invitation-repondue',
    etat: apres?.etat ?? 'invitee',
    parNom: apres?.parNom ?? null,
  } as const);
}

type Refus = RefusDeRepondreInter | RefusDePersonnes | RefusDeReunion | RefusDeNommer;

/** Who comes from a CPTS elsewhere, named by its contact: guests here, marked with its name, each with a convocation. */
export const nommerParLien = defineUseCase({
  nom: 'reunions.nommer-par-lien',
  saisie: z.strictObject({ jeton: zJeton, invites: zTexte(20_000, 'Écrivez au moins un nom.') }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, invites },
  ): Promise<Result<Effets<{ readonly nommes: number }>, Refus>> => {
    const { tx, cpts, ids, maintenant: le } = ctx;
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_INTER });
    const invitee = lien && (await cptsInvitee(tx, cpts, lien.objet));
    if (!invitee || invitee.inviteeId !== null) return refuse({ motif: 'lien-inconnu' });
    const ouverte = await ouverteA(ctx, invitee);
    if (!ouverte.ok) return ouverte;
    const refus = await refusDesNoms(ctx, invitee, invites);
    if (refus) return refuse(refus);
    const inscrites = await inscrirePersonnes(ctx, { professionnels: [], invites });
    if (!inscrites.ok) return inscrites;
    if (inscrites.valeur.length === 0) return refuse({ motif: 'personne-a-choisir' });
    const { reunionId: reunion, id: invitation } = invitee;
    const convoques = inscrites.valeur.map((personne) => ({ id: ids(), personne, reponse: null }));
    const nommes = await insertConvocations(tx, cpts, { reunion, convoques, le });
    await markNommes(tx, cpts, { invitation, reunion, personnes: convoques.map(({ id }) => id) });
    const detail = { lignes: nommes };
    const trace = { action: 'reunions.inter-nommes', objet: reunion, detail };
    return reussi(effets({ nommes }, { evenements: [convoquee(reunion)], trace }));
  },
});

/** Read under the lock of the meeting: two lists sent at once do not pass together. */
async function refusDesNoms(
  ctx: Ctx,
  { id: invitation, reunionId: reunion }: CptsInvitee,
  texte: string,
) {
  const lus = lireInvites(texte);
  if (!lus.ok) return lus.refus;
  const { tx, cpts, fuseau, maintenant } = ctx;
  const convies = await dejaConvies(tx, cpts, { invitation, reunion });
  const personnes = convies.map(({ id }) => id);
  const jour = dateCivileDe(maintenant, fuseau);
  const courriels = await courrielsDe(tx, cpts, { personnes, jour });
  return refusDeNommer(
    lus.valeur,
    convies.map((c) => ({ ...c, courriel: courriels.get(c.id) ?? null })),
  );
}

async function ouverteA(
  { tx, cpts, maintenant }: Ctx,
  { etat, reunionId }: CptsInvitee,
): Promise<Result<true, Refus>> {
  if (etat !== 'acceptee') return refuse({ motif: 'pas-acceptee' });
  const reunion = await loadReunion(tx, cpts, { id: reunionId, verrou: 'ferme' });
  if (!reunion) return refuse({ motif: 'reunion-inconnue' });
  if (reunion.etat === 'annulee') return refuse({ motif: 'reunion-annulee' });
  if (reunion.etat === 'figee') return refuse({ motif: 'reunion-figee' });
  return reunion.fin <= maintenant ? refuse({ motif: 'reunion-passee' }) : reussi(true);
}
