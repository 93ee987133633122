import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { oublierLiensExpires } from '#modules/liens';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { purgeDemandes } from '../data/oubli.repository.ts';
import { reglagesDe } from '../data/reglages.query.ts';

const JOUR_MS = 86_400_000;
/** A link that no longer opens anything is kept so long, for whoever asks why. */
const LIEN_EXPIRE_MS = 30 * JOUR_MS;

type Ou = Pick<Ctx, 'tx' | 'cpts' | 'fuseau' | 'maintenant'>;

/** Removes words and traits of requests received before an instant, or whose own day has come; how many. */
export async function purgerLesDemandes(
  { tx, cpts, fuseau, maintenant }: Ou,
  avant: Date,
): Promise<number> {
  const jour = dateCivileDe(maintenant, fuseau);
  return (await purgeDemandes(tx, cpts, { avant, jour, le: maintenant })).length;
}

/** Each night: words and traits whose time has come, and links that long expired. Figures stay in the ledger. */
export const purgerDemandes = defineUseCase({
  nom: 'snp.purger-demandes',
  saisie: z.strictObject({}),
  droit: 'snp.demande.purger',
  executer: async (ctx) => {
    const { conservationJours } = await reglagesDe(ctx.tx, ctx.cpts);
    const avant = new Date(ctx.maintenant.getTime() - conservationJours * JOUR_MS);
    const purgees = await purgerLesDemandes(ctx, avant);
    await oublierLiensExpires(ctx, new Date(ctx.maintenant.getTime() - LIEN_EXPIRE_MS));
    if (purgees === 0) return reussi(effets({ purgees }));
    const trace = { action: 'snp.demandes-purgees', detail: { nombre: purgees } };
    return reussi(effets({ purgees }, { trace }));
  },
});
