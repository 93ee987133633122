import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadDernierEchange } from '../data/echanges.repository.ts';
import { gardeListee } from '../data/gardes.query.ts';
import { loadRappel } from '../data/rappels.repository.ts';
import { tableauNomme } from '../data/tableaux.query.ts';
import type { GardeListee } from '../domain/garde.ts';
import {
  LIEN_DE_RAPPEL,
  type Rappel,
  type SuiteDuRappel,
  suiteDuRappel,
} from '../domain/rappel.ts';

export type RappelLu = {
  readonly garde: GardeListee;
  readonly tableau: string;
  /** Whose reminder it is, as the rota names them. */
  readonly qui: string;
  readonly suite: SuiteDuRappel;
};

/** What the link of a reminder shows: the duty, and whether it is still theirs. Opening it changes nothing, as mail scanners do. */
export const lireRappelParLien = defineUseCase({
  nom: 'gardes.lire-rappel-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton },
  ): Promise<Result<Effets<RappelLu>, { readonly motif: 'lien-inconnu' }>> => {
    const { tx, cpts } = ctx;
    const rappel = await rappelParLien(ctx, jeton);
    const garde = rappel && (await gardeListee(tx, cpts, rappel.gardeId));
    if (!garde) return refuse({ motif: 'lien-inconnu' });
    const tableau = (await tableauNomme(tx, cpts, garde.tableauId))?.nom ?? '';
    const dernier = await loadDernierEchange(tx, cpts, garde.id);
    const suite = suiteDuRappel(garde, rappel.professionnelId, dernier);
    return reussi(effets({ garde, tableau, qui: rappel.nom ?? '', suite }));
  },
});

/** The reminder that a link opens, or null: unknown, expired, or its duty began. */
export async function rappelParLien(ctx: Ctx, jeton: string): Promise<Rappel | null> {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_DE_RAPPEL });
  return lien && (await loadRappel(ctx.tx, ctx.cpts, lien.objet));
}
