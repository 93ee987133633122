import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Ctx } from '#platform/use-case.ts';
import { debutDeFenetre } from '../data/liens.query.ts';
import { countLecture } from '../data/liens.repository.ts';
import { CADENCE_D_AGENDA, type Lien } from '../domain/lien.ts';
import { trouverLien } from './utiliser-lien.ts';

export type LuParLien = {
  readonly lien: Lien;
  /** The audit tells the first reading of a day; the others are counted. */
  readonly premiereDuJour: boolean;
};

export type RefusDeLecture =
  | { readonly motif: 'lien-inconnu' }
  | { readonly motif: 'trop-souvent'; readonly secondes: number };

/** What a program reads again and again by its link: counted, and no faster than a calendar needs. */
export async function lireParLien(
  ctx: Ctx,
  { jeton, genres }: { readonly jeton: string; readonly genres: readonly string[] },
): Promise<Result<LuParLien, RefusDeLecture>> {
  const { tx, cpts, fuseau, maintenant: le } = ctx;
  const lien = await premier(ctx, { jeton, genres });
  if (!lien) return refuse({ motif: 'lien-inconnu' });
  const cadence = CADENCE_D_AGENDA;
  const comptee = await countLecture(tx, cpts, { id: lien.id, le, cadence });
  if (!comptee) {
    const debut = (await debutDeFenetre(tx, cpts, lien.id)) ?? le;
    const ecoulees = Math.floor((le.getTime() - debut.getTime()) / 1000);
    return refuse({ motif: 'trop-souvent', secondes: Math.max(1, cadence.secondes - ecoulees) });
  }
  const { avant } = comptee;
  const premiereDuJour = avant === null || dateCivileDe(avant, fuseau) < dateCivileDe(le, fuseau);
  return reussi({ lien, premiereDuJour });
}

type Recherche = { readonly jeton: string; readonly genres: readonly string[] };

async function premier(ctx: Ctx, { jeton, genres }: Recherche): Promise<Lien | null> {
  for (const genre of genres) {
    const lien = await trouverLien(ctx, { jeton, genre });
    if (lien) return lien;
  }
  return null;
}
