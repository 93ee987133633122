import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant, zTexteFacultatif } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type BrisScelle, brisDeLaCpts, loadBris } from '../data/bris.query.ts';
import { reviewBris } from '../data/bris.repository.ts';
import { loadPatients } from '../data/patients.repository.ts';
import { type Bris, CHAMPS_DU_BRIS } from '../domain/bris-de-glace.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { RefusDeRevue } from '../domain/refus.ts';
import { lireDossier } from './sceller.ts';

export type BrisARevoir = Bris & { readonly dossier: Dossier | null };

/** Emergency accesses of the CPTS, those that wait for a review first. */
export const listerBris = defineUseCase({
  nom: 'patients.lister-bris',
  saisie: z.strictObject({}),
  droit: 'patients.bris-de-glace.revoir',
  executer: async (ctx) => {
    const liste = await brisDeLaCpts(ctx.tx, ctx.cpts);
    const ids = [...new Set(liste.map(({ patient }) => patient))];
    const dossiers = new Map(
      (await loadPatients(ctx.tx, ctx.cpts, ids)).map((ligne) => [
        ligne.id,
        lireDossier(ctx, ligne),
      ]),
    );
    const lus = liste.map(
      (bris): BrisARevoir => ({
        ...lireBris(ctx, bris),
        dossier: dossiers.get(bris.patient) ?? null,
      }),
    );
    const trace = { action: 'patients.bris-listes', detail: { lignes: lus.length } };
    return reussi(effets(lus, { trace }));
  },
});

/** The coordination says whether an emergency access was justified; once. */
export const revoirBris = defineUseCase({
  nom: 'patients.revoir-bris',
  saisie: z.strictObject({
    bris: zIdentifiant<'BrisId'>(),
    justifie: z.boolean(),
    commentaire: zTexteFacultatif(1000).default(''),
  }),
  droit: 'patients.bris-de-glace.revoir',
  executer: async (
    ctx,
    { bris: id, justifie, commentaire },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeRevue>> => {
    const { tx, cpts, maintenant: le, acteur, coffre } = ctx;
    const bris = await loadBris(tx, cpts, id);
    if (!bris) return refuse({ motif: 'bris-inconnu' });
    const lieu = { cpts, champ: CHAMPS_DU_BRIS.commentaire, objet: id };
    const scelle = commentaire === '' ? null : coffre.chiffrer(commentaire, lieu);
    if (
      !(await reviewBris(tx, cpts, { id, justifie, commentaire: scelle, le, parNom: acteur.nom }))
    )
      return refuse({ motif: 'bris-deja-revu' });
    const trace = {
      action: 'patients.bris-revu',
      objet: id,
      personne: bris.patient,
      detail: { justifie },
    };
    return reussi(effets({ id }, { trace }));
  },
});

/** An emergency access with its words in clear; null where there are none, or where the key is not there. */
export function lireBris({ coffre, cpts }: Pick<Ctx, 'coffre' | 'cpts'>, bris: BrisScelle): Bris {
  const ouvrir = (colonne: keyof typeof CHAMPS_DU_BRIS) => {
    const chiffre = bris[colonne];
    const lieu = { cpts, champ: CHAMPS_DU_BRIS[colonne], objet: bris.id };
    return chiffre === null ? null : coffre.dechiffrer(chiffre, lieu);
  };
  return { ...bris, precision: ouvrir('precision'), commentaire: ouvrir('commentaire') };
}
