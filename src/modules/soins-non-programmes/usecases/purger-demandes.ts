import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { oublierLiensExpires } from '#modules/liens';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { purgeDemandes } from '../data/oubli.repository.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import { REGLAGES_PAR_DEFAUT } from '../domain/reglages.ts';

const JOUR_MS = 86_400_000;
/** A link that no longer opens anything is kept so long, for whoever asks why. */
const LIEN_EXPIRE_JOURS = 30;

type Ou = Pick<Ctx, 'tx' | 'cpts' | 'fuseau' | 'maintenant'>;

/** Removes words and traits of requests received before an instant, or whose own day has come; how many. */
async function purgerLesDemandes(
  { tx, cpts, fuseau, maintenant }: Ou,
  avant: Date,
): Promise<number> {
  const jour = dateCivileDe(maintenant, fuseau);
  return (await purgeDemandes(tx, cpts, { avant, jour, le: maintenant })).length;
}

/**
 * The same, asked by who keeps the durations of the CPTS. Left at its default, the duration is that of the mission's own
 * settings; another one, adopted since, comes on top of it: the shorter ends the words.
 */
export async function purgerSelonLaMission(ctx: Ou, avant: Date): Promise<number> {
  const parDefaut = ilYA(ctx, REGLAGES_PAR_DEFAUT.conservationJours);
  if (avant.getTime() !== parDefaut.getTime()) return await purgerLesDemandes(ctx, avant);
  const { conservationJours } = await reglagesDe(ctx.tx, ctx.cpts);
  return await purgerLesDemandes(ctx, ilYA(ctx, conservationJours));
}

function ilYA({ maintenant }: Pick<Ctx, 'maintenant'>, jours: number): Date {
  return new Date(maintenant.getTime() - jours * JOUR_MS);
}

/** Each night: words and traits whose time has come, and links that long expired. Figures stay in the ledger. */
export const purgerDemandes = defineUseCase({
  nom: 'snp.purger-demandes',
  saisie: z.strictObject({}),
  droit: 'snp.demande.purger',
  executer: async (ctx) => {
    const { conservationJours } = await reglagesDe(ctx.tx, ctx.cpts);
    const purgees = await purgerLesDemandes(ctx, ilYA(ctx, conservationJours));
    await oublierLiensExpires(ctx, ilYA(ctx, LIEN_EXPIRE_JOURS));
    if (purgees === 0) return reussi(effets({ purgees }));
    const trace = { action: 'snp.demandes-purgees', detail: { nombre: purgees } };
    return reussi(effets({ purgees }, { trace }));
  },
});
