import { z } from 'zod';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { insertCreneaux } from '../data/creneaux.repository.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import { markGenerees, type Serie, seriesAGenerer } from '../data/series.repository.ts';
import { vacancesDe } from '../data/vacances.query.ts';
import { faitCreneauOffert } from '../domain/faits-de-creneau.ts';
import { type Ecart, occurrencesDe } from '../domain/serie.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';

/** What making slots from patterns gave: made, left out because the person has another slot then, moved by the clock. */
export type Generation = {
  readonly crees: number;
  readonly chevauches: readonly string[];
  readonly ecarts: readonly Ecart[];
};

/** Makes the slots of every pattern over the rolling horizon. Run again, it makes nothing twice. */
export const genererCreneaux = defineUseCase({
  nom: 'snp.generer-creneaux',
  saisie: z.strictObject({}),
  droit: 'snp.serie.generer',
  executer: async (ctx) => {
    const { jusquAu, aujourdhui } = await horizon(ctx);
    const series = await seriesAGenerer(ctx.tx, ctx.cpts, { aujourdhui, jusquAu });
    const { generation, faits } = await generer(ctx, series, jusquAu);
    return reussi(effets(generation, { faits }));
  },
});

/** Last day that slots are made for. */
export async function horizon(
  ctx: Ctx,
): Promise<{ readonly aujourdhui: DateCivile; readonly jusquAu: DateCivile }> {
  const { horizonJours } = await reglagesDe(ctx.tx, ctx.cpts);
  const aujourdhui = dateCivileDe(ctx.maintenant, ctx.fuseau);
  return { aujourdhui, jusquAu: ajouterJours(aujourdhui, horizonJours) };
}

/** Slots of some patterns up to a day, from where they stopped, and never in the past. */
export async function generer(ctx: Ctx, series: readonly Serie[], jusquAu: DateCivile) {
  const { tx, cpts, maintenant } = ctx;
  const placees = await placer(ctx, series, jusquAu);
  const creneaux = placees.flatMap((placee) => placee.creneaux);
  const gardes = await insertCreneaux(tx, cpts, { creneaux, creeLe: maintenant });
  if (series.length > 0)
    await markGenerees(tx, cpts, { series: series.map(({ id }) => id), jusquAu });
  const generation: Generation = {
    crees: gardes.size,
    chevauches: creneaux
      .filter(({ id }) => !gardes.has(id))
      .map(({ debut }) => debut.toISOString()),
    ecarts: placees.flatMap((placee) => placee.ecarts),
  };
  const offerts = creneaux.filter(({ id }) => gardes.has(id));
  const professionnels = [...new Set(offerts.map(({ professionnelId }) => professionnelId))];
  const faits = [
    ...offerts.map(faitCreneauOffert),
    ...(await accorderAuxAgendas(ctx, professionnels)),
  ];
  return { generation, faits };
}

async function placer(ctx: Ctx, series: readonly Serie[], jusquAu: DateCivile) {
  const { fuseau, maintenant, ids } = ctx;
  const vacances = await vacancesDe(ctx.tx, ctx.cpts);
  const aujourdhui = dateCivileDe(maintenant, fuseau);
  return series.map((serie) => {
    const suite = serie.genereJusquAu ? ajouterJours(serie.genereJusquAu, 1) : aujourdhui;
    const { occurrences, ecarts } = occurrencesDe(serie, {
      fuseau,
      periode: { du: suite > aujourdhui ? suite : aujourdhui, au: jusquAu },
      vacances: vacances.filter(({ zone }) => zone === serie.zoneVacances),
    });
    const creneaux = occurrences
      .filter(({ debut }) => debut > maintenant)
      .map((occurrence) => ({ ...serie, ...occurrence, id: ids(), serieId: serie.id }));
    return { creneaux, ecarts };
  });
}
