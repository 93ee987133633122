import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { cancelRecensement, loadRecensement } from '../data/recensements.repository.ts';
import { faitRecensementAnnule } from '../domain/fait-de-recensement.ts';
import type { RefusSurRecensement } from '../domain/refus.ts';
import { peutAgirPour } from './trouver-offrant.ts';

/** Undoes a count: the ledger gets a correcting entry, and keeps both. */
export const annulerRecensement = defineUseCase({
  nom: 'snp.annuler-recensement',
  saisie: z.strictObject({ recensement: zUuid }),
  droit: 'snp.recensement.declarer',
  executer: async (
    ctx,
    { recensement: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusSurRecensement>> => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const compte = await loadRecensement(tx, cpts, id);
    if (!compte || !peutAgirPour(ctx, compte.professionnelId, 'recensement'))
      return refuse({ motif: 'recensement-inconnu' });
    if (!(await cancelRecensement(tx, cpts, { id, le: maintenant })))
      return refuse({ motif: 'recensement-deja-annule' });
    const fait = faitRecensementAnnule(
      { ...compte, commune: null, jour: dateCivile(compte.jour) },
      fuseau,
    );
    return reussi(effets({ id }, { faits: [fait] }));
  },
});
