import { z } from 'zod';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, finDeJour } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { closeCreneauxDeLaSerie } from '../data/creneaux.repository.ts';
import { addException, endSerie, loadSerie, type Serie } from '../data/series.repository.ts';
import { faitCreneauRetire } from '../domain/faits-de-creneau.ts';
import type { RefusSurSerie } from '../domain/refus.ts';
import { peutAgirPour } from './trouver-offrant.ts';

type Fermes = { readonly id: string; readonly fermes: number };

/** Ends a pattern on a day (yesterday unless told): its free slots after it are closed, booked ones stay. */
export const arreterSerie = defineUseCase({
  nom: 'snp.arreter-serie',
  saisie: z.strictObject({ serie: zUuid, au: zFacultatif(zDateCivile) }),
  droit: 'snp.creneau.ouvrir',
  executer: async (ctx, { serie: id, au: dit }): Promise<Result<Effets<Fermes>, RefusSurSerie>> => {
    const { tx, cpts, fuseau, maintenant } = ctx;
    const serie = await laSienne(ctx, id);
    if (!serie.ok) return serie;
    const au = dit ?? ajouterJours(dateCivileDe(maintenant, fuseau), -1);
    if (!(await endSerie(tx, cpts, { id, au }))) return refuse({ motif: 'serie-deja-finie' });
    return reussi(await fermer(ctx, serie.valeur, { des: finDeJour(au, fuseau), avant: null }));
  },
});

/** Takes one day out of a pattern: holiday, absence. */
export const excepterJour = defineUseCase({
  nom: 'snp.excepter-jour',
  saisie: z.strictObject({ serie: zUuid, jour: zDateCivile }),
  droit: 'snp.creneau.ouvrir',
  executer: async (ctx, { serie: id, jour }): Promise<Result<Effets<Fermes>, RefusSurSerie>> => {
    const serie = await laSienne(ctx, id);
    if (!serie.ok) return serie;
    if (jour > serie.valeur.au) return refuse({ motif: 'serie-deja-finie' });
    await addException(ctx.tx, ctx.cpts, { id, jour });
    return reussi(await fermer(ctx, serie.valeur, bornesDuJour(jour, ctx.fuseau)));
  },
});

async function laSienne(ctx: Ctx, id: string): Promise<Result<Serie, RefusSurSerie>> {
  const serie = await loadSerie(ctx.tx, ctx.cpts, id);
  if (!serie) return refuse({ motif: 'serie-inconnue' });
  return peutAgirPour(ctx, serie.professionnelId, 'creneaux')
    ? reussi(serie)
    : refuse({ motif: 'agenda-d-un-autre' });
}

type Bornes = { readonly des: Date; readonly avant: Date | null };

function bornesDuJour(jour: DateCivile, fuseau: string): Bornes {
  return { des: debutDeJour(jour, fuseau), avant: finDeJour(jour, fuseau) };
}

/** Closes what is free from then on, never what has begun. */
async function fermer(ctx: Ctx, serie: Serie, { des, avant }: Bornes): Promise<Effets<Fermes>> {
  const { tx, cpts, maintenant } = ctx;
  const fermes = await closeCreneauxDeLaSerie(tx, cpts, {
    serie: serie.id,
    des: des > maintenant ? des : maintenant,
    avant,
  });
  const faits = fermes.map((ferme) => faitCreneauRetire({ ...serie, ...ferme }));
  return effets({ id: serie.id, fermes: fermes.length }, { faits });
}
