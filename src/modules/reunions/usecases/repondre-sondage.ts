import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zListe } from '#kernel/zod.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { reunionNommee } from '../data/reunions.query.ts';
import {
  creneauxDuSondage,
  type InvitationAuSondage,
  invitationAuSondage,
  sondageNomme,
} from '../data/sondages.query.ts';
import { lockSondage, noterComplet, saveReponses } from '../data/sondages.repository.ts';
import { AVIS } from '../domain/meilleure-date.ts';
import type { RefusDeRepondre } from '../domain/refus.ts';
import { LIEN_DE_SONDAGE, type Reunion } from '../domain/reunion.ts';
import { type Creneau, reponses, type Sondage } from '../domain/sondage.ts';
import { peutAnimer } from './animer.ts';
import { zCreneau, zInvitation, zSondage } from './saisies.ts';

export type SondageLu = {
  readonly sondage: Sondage;
  readonly creneaux: readonly Creneau[];
  readonly invitation: InvitationAuSondage;
  /** The meeting that was chosen, once it is. */
  readonly reunion: Reunion | null;
};

/** What a link of a message asks. Opening it changes nothing, as mail scanners do. */
export const lireSondageParLien = defineUseCase({
  nom: 'reunions.lire-sondage-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<SondageLu>, { readonly motif: 'lien-inconnu' }>> => {
    const { tx, cpts } = ctx;
    const invitation = await parLien(ctx, jeton);
    const sondage = invitation && (await sondageNomme(tx, cpts, invitation.sondageId));
    if (!(invitation && sondage)) return refuse({ motif: 'lien-inconnu' });
    const creneaux = await creneauxDuSondage(tx, cpts, sondage.id);
    const reunion = sondage.reunionId ? await reunionNommee(tx, cpts, sondage.reunionId) : null;
    return reussi(effets({ sondage, creneaux, invitation, reunion }));
  },
});

const zReponse = z.strictObject(
  {
    creneau: zCreneau,
    avis: z.enum(AVIS, { error: 'Répondez oui, si besoin ou non.' }),
  },
  { error: 'Répondez oui, si besoin ou non.' },
);

const zReponses = zListe(zReponse, 60);
type Fait = Promise<Result<Effets<{ readonly oui: number }>, RefusDeRepondre>>;

/** Answers a poll, or answers it anew: what is not said is a no. */
export const repondreSondage = defineUseCase({
  nom: 'reunions.repondre-sondage',
  saisie: z.strictObject({ jeton: zJeton, reponses: zReponses }),
  droit: 'public',
  executer: async (ctx, { jeton, reponses: dites }): Fait => {
    const invitation = await parLien(ctx, jeton);
    return invitation ? await noter(ctx, invitation, dites) : refuse({ motif: 'lien-inconnu' });
  },
});

/** Writes what somebody said on the phone. */
export const noterReponse = defineUseCase({
  nom: 'reunions.noter-reponse',
  saisie: z.strictObject({ sondage: zSondage, invitation: zInvitation, reponses: zReponses }),
  droit: 'reunions.reunion.animer',
  executer: async (ctx, { sondage, invitation: id, reponses: dites }): Fait => {
    const invitation = await invitationAuSondage(ctx.tx, ctx.cpts, id);
    const connu = invitation && (await sondageNomme(ctx.tx, ctx.cpts, sondage));
    if (!(invitation && connu) || invitation.sondageId !== sondage)
      return refuse({ motif: 'lien-inconnu' });
    if (!peutAnimer(ctx.acteur, connu.referentProfessionnel))
      return refuse({ motif: 'groupe-d-un-autre' });
    return await noter(ctx, invitation, dites);
  },
});

async function noter(
  ctx: Ctx,
  { sondageId: sondage, id }: InvitationAuSondage,
  dites: readonly z.output<typeof zReponse>[],
): Fait {
  const { tx, cpts, maintenant: le } = ctx;
  await lockSondage(tx, cpts, sondage);
  const connu = await sondageNomme(tx, cpts, sondage);
  if (!connu || reponses(connu, le) === 'closes') return refuse({ motif: 'sondage-clos' });
  const creneaux = await creneauxDuSondage(tx, cpts, sondage);
  const dits = new Map<string, (typeof AVIS)[number]>(
    dites.map(({ creneau, avis }) => [creneau, avis]),
  );
  if ([...dits.keys()].some((dit) => !creneaux.some((c) => c.id === dit)))
    return refuse({ motif: 'creneau-inconnu' });
  const avis = creneaux.map((c) => ({ creneau: c.id, avis: dits.get(c.id) ?? ('non' as const) }));
  const complet = await saveReponses(tx, cpts, { sondage, invitation: id, avis, le });
  if (complet) return refuse({ motif: 'creneau-complet', debut: complet });
  const tous = await noterComplet(tx, cpts, { sondage, le });
  const evenements = tous ? [{ genre: 'reunions.sondage-complet', donnees: { sondage } }] : [];
  const oui = avis.filter((a) => a.avis === 'oui').length;
  const trace = { action: 'reunions.sondage-repondu', objet: sondage };
  return reussi(effets({ oui }, { evenements, trace }));
}

async function parLien(ctx: Ctx, jeton: string): Promise<InvitationAuSondage | null> {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_DE_SONDAGE });
  return lien && (await invitationAuSondage(ctx.tx, ctx.cpts, lien.objet));
}
