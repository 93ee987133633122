import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type ActionLue, actionsDites } from '../data/actions-dites.query.ts';
import { type Point, pointsDeLaReunion } from '../data/points.query.ts';
import {
  type ConvocationListee,
  convocationNommee,
  convoques,
  reunionNommee,
} from '../data/reunions.query.ts';
import { feuillesFigees, signatures } from '../data/signatures.query.ts';
import { LIEN_DE_COMPTE_RENDU, type Reunion } from '../domain/reunion.ts';
import { signaturesDe } from './lire-feuille.ts';

export type CompteRendu = {
  readonly reunion: Reunion;
  readonly points: readonly Point[];
  readonly actions: readonly ActionLue[];
  readonly presents: readonly ConvocationListee[];
  readonly absents: readonly ConvocationListee[];
};

/** The minutes, for whoever was convened, by the link of their message. */
export const lireCompteRenduParLien = defineUseCase({
  nom: 'reunions.lire-compte-rendu-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<CompteRendu>, { readonly motif: 'lien-inconnu' }>> => {
    const { tx, cpts } = ctx;
    const lien = await trouverLien(ctx, { jeton, genre: LIEN_DE_COMPTE_RENDU });
    const convocation = lien && (await convocationNommee(tx, cpts, { id: lien.objet }));
    const reunion = convocation && (await reunionNommee(tx, cpts, convocation.reunionId));
    if (!reunion) return refuse({ motif: 'lien-inconnu' });
    const [figee] = await feuillesFigees(tx, cpts, reunion.id);
    const signees = figee ? signaturesDe(figee.contenu) : await signatures(tx, cpts, reunion.id);
    const presentes = new Set(signees.map(({ personneId }) => personneId));
    const tous = await convoques(tx, cpts, reunion.id);
    return reussi(
      effets({
        reunion,
        points: await pointsDeLaReunion(tx, cpts, reunion.id),
        actions: await actionsDites(tx, cpts, reunion.id),
        presents: tous.filter(({ id }) => presentes.has(id)),
        absents: tous.filter(({ id }) => !presentes.has(id)),
      }),
    );
  },
});
