import { partsDe } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Ctx } from '#platform/use-case.ts';
import { ecritureDeSource, exercicesDeLaCpts } from '../data/ecritures.query.ts';
import { insertEcritures, lockComptes } from '../data/ecritures.repository.ts';
import { dansUnExerciceOuvert } from '../domain/cloture.ts';
import { type AEcrire, contrePasser } from '../domain/ecriture.ts';
import type { RefusDeBudget } from '../domain/refus.ts';
import { aujourdhuiDe, auteurDe } from './saisies.ts';

/**
 * Writes entries in the accounts. One of a year that is closed is written in the first open one. A year before the first
 * may not begin once that one numbered its entries without keeping room for what it would be left.
 */
export async function ecrire(
  ctx: Ctx,
  ecritures: readonly AEcrire[],
): Promise<Result<null, RefusDeBudget>> {
  if (ecritures.length === 0) return reussi(null);
  const { tx, cpts } = ctx;
  await lockComptes(tx, cpts);
  const exercices = await exercicesDeLaCpts(tx, cpts);
  const clos = exercices.filter((e) => e.clos).at(-1)?.annee ?? null;
  const datees = ecritures.map((e) => ({ ...dansUnExerciceOuvert(e, clos), id: ctx.ids() }));
  const [premier] = exercices;
  const avant = datees.some(({ le }) => premier && partsDe(le).annee < premier.annee);
  if (avant && !premier?.attendUnReport) return refuse({ motif: 'exercice-anterieur' });
  const ecrites = await insertEcritures(tx, cpts, { ecritures: datees, auteur: auteurDe(ctx) });
  return ecrites ? reussi(null) : refuse({ motif: 'exercice-clos' });
}

/** Takes back the entry that a fact made, now that the fact is cancelled. */
export async function reprendre(
  ctx: Ctx,
  { source, motif }: { readonly source: string; readonly motif: string },
): Promise<Result<null, RefusDeBudget>> {
  const ecriture = await ecritureDeSource(ctx.tx, ctx, source);
  if (!ecriture) return reussi(null);
  return await ecrire(ctx, [contrePasser(ecriture, { le: aujourdhuiDe(ctx), motif })]);
}
