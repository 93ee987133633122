import type { Ctx } from '#platform/use-case.ts';
import { forgetPieces } from '../data/pieces.repository.ts';

/** Erases the files of pieces withdrawn before a day, except those that a frozen year names. */
export async function oublierPieces(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  avant: Date,
): Promise<number> {
  return await forgetPieces(tx, cpts, avant);
}
