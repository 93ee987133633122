import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { documentsJoints, type Joint } from '../data/joints.query.ts';
import { type Point, pointsDeLaReunion } from '../data/points.query.ts';
import { type Convocation, convocationNommee, reunionNommee } from '../data/reunions.query.ts';
import { setReponse } from '../data/reunions.repository.ts';
import { compteDeLaFeuille, signatureDe } from '../data/signatures.query.ts';
import type { Signature } from '../domain/presence.ts';
import type { RefusDeReunion } from '../domain/refus.ts';
import { LIEN_DE_CONVOCATION, REPONSES, type Reunion } from '../domain/reunion.ts';
import { estAdmis, prouver, secretDe } from './codes.ts';
import { aDireALOrganisatrice } from './inter.ts';

export type ConvocationLue = {
  readonly reunion: Reunion;
  readonly convocation: Convocation;
  readonly points: readonly Point[];
  readonly joints: readonly Joint[];
  readonly signature: Signature | null;
  readonly presents: number;
  readonly convoques: number;
  /** Given to who opened the page with a code still shown: it lets them sign a little later. */
  readonly preuve: string | null;
};

const zCode = z.string().max(40).optional();

/** What a convocation opens: the meeting, its agenda, whether one comes, one's signature. Opening it changes nothing. */
export const lireConvocationParLien = defineUseCase({
  nom: 'reunions.lire-convocation-par-lien',
  saisie: z.strictObject({ jeton: zJeton, code: zCode }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, code },
  ): Promise<Result<Effets<ConvocationLue>, { readonly motif: 'lien-inconnu' }>> => {
    const convocation = await convocationParLien(ctx, jeton);
    const lue = convocation && (await lireConvocation(ctx, convocation, code));
    return lue ? reussi(effets(lue)) : refuse({ motif: 'lien-inconnu' });
  },
});

/** Whether one comes, in the flesh or from afar. */
export const repondreConvocation = defineUseCase({
  nom: 'reunions.repondre-convocation',
  saisie: z.strictObject({
    jeton: zJeton,
    reponse: z.enum(REPONSES, { error: 'Dites si vous venez.' }),
  }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, reponse },
  ): Promise<
    Result<Effets<{ readonly id: string }>, RefusDeReunion | { readonly motif: 'lien-inconnu' }>
  > => {
    const { tx, cpts, maintenant: le } = ctx;
    const convocation = await convocationParLien(ctx, jeton);
    const reunion = convocation && (await reunionNommee(tx, cpts, convocation.reunionId));
    if (!(convocation && reunion)) return refuse({ motif: 'lien-inconnu' });
    if (reunion.etat === 'annulee') return refuse({ motif: 'reunion-annulee' });
    if (reunion.etat === 'figee' || reunion.fin <= le) return refuse({ motif: 'reunion-passee' });
    await setReponse(tx, cpts, { convocation: convocation.convocationId, reponse, le });
    const trace = { action: 'reunions.convocation-repondue', objet: reunion.id };
    const evenements = await aDireALOrganisatrice(ctx, reunion);
    return reussi(effets({ id: reunion.id }, { evenements, trace }));
  },
});

/** Whose link it is; null when it opens nothing. */
export async function convocationParLien(ctx: Ctx, jeton: string): Promise<Convocation | null> {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_DE_CONVOCATION });
  return lien && (await convocationNommee(ctx.tx, ctx.cpts, { id: lien.objet }));
}

/** What one person sees of a meeting; with a proof for later when their code is still shown. */
export async function lireConvocation(
  ctx: Ctx,
  convocation: Convocation,
  code: string | undefined,
): Promise<ConvocationLue | null> {
  const { tx, cpts, maintenant } = ctx;
  const { reunionId, convocationId, id: personne } = convocation;
  const reunion = await reunionNommee(tx, cpts, reunionId);
  if (!reunion) return null;
  const secret = code ? await secretDe(ctx, reunionId) : null;
  const admis = secret && code && estAdmis(secret, code, maintenant);
  return {
    reunion,
    convocation,
    points: await pointsDeLaReunion(tx, cpts, reunionId),
    joints: await documentsJoints(tx, cpts, `reunions/${reunionId}`),
    signature: await signatureDe(tx, cpts, { reunion: reunionId, personne }),
    ...(await compteDeLaFeuille(tx, cpts, reunionId)),
    preuve: admis ? prouver(secret, convocationId, maintenant) : null,
  };
}
