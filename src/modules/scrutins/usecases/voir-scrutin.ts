import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { collegesDeLaCpts, instancesDeLaCpts } from '#modules/vie-associative';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type ElecteurListe, electeursDuScrutin } from '../data/electeurs.query.ts';
import {
  electeursDuPrecedent,
  pouvoirsDe,
  type ScrutinListe,
  scrutinNomme,
} from '../data/scrutins.query.ts';
import { type Ecarte, type Membre, type Pouvoir, partager } from '../domain/electorat.ts';
import { membresDe } from './composer-electorat.ts';
import { zScrutin } from './saisies.ts';

export type ScrutinVu = {
  readonly scrutin: ScrutinListe;
  /** The body or the colleges that vote, in words; empty for a list that was given. */
  readonly source: readonly string[];
  /** Before it opens. */
  readonly membres: readonly Membre[];
  readonly ecartes: readonly Ecarte[];
  readonly pouvoirs: readonly Pouvoir[];
  /** Once it is open. */
  readonly electeurs: readonly ElecteurListe[];
};

/** One vote, with its list as it would be frozen now, or as it is. */
export const voirScrutin = defineUseCase({
  nom: 'scrutins.voir-scrutin',
  saisie: z.strictObject({ scrutin: zScrutin }),
  droit: 'scrutins.scrutin.lire',
  executer: async (
    ctx,
    { scrutin: id },
  ): Promise<Result<Effets<ScrutinVu>, { readonly motif: 'scrutin-inconnu' }>> => {
    const { tx, cpts } = ctx;
    const scrutin = await scrutinNomme(tx, cpts, id);
    if (!scrutin) return refuse({ motif: 'scrutin-inconnu' });
    const { membres, ecartes } =
      scrutin.etat === 'prepare' ? await aVenir(ctx, scrutin) : { membres: [], ecartes: [] };
    return reussi(
      effets({
        scrutin,
        membres,
        ecartes,
        source: await sourceDe(ctx, scrutin),
        pouvoirs: await pouvoirsDe(tx, cpts, id),
        electeurs: await electeursDuScrutin(tx, cpts, id),
      }),
    );
  },
});

async function aVenir(ctx: Ctx, scrutin: ScrutinListe) {
  const { instanceId, colleges, precedentId } = scrutin;
  if (instanceId === null && colleges.length === 0 && precedentId !== null) {
    const reprises = await electeursDuPrecedent(ctx.tx, ctx.cpts, precedentId);
    const membres = reprises.map((e, i) => ({
      ...{ id: String(i), suspendu: false, adhesionId: e.adhesionId, nom: e.nom },
      courriel: e.courriel,
      college: e.college === null ? null : { id: '', nom: e.college, voix: 'deliberative' },
    }));
    return { membres, ecartes: [] };
  }
  const membres = await membresDe(ctx, scrutin);
  const { votants, ecartes } = partager(membres.ok ? membres.valeur : []);
  return { membres: votants, ecartes };
}

async function sourceDe(
  { tx, cpts }: Ctx,
  { instanceId, colleges }: ScrutinListe,
): Promise<readonly string[]> {
  if (instanceId !== null)
    return (await instancesDeLaCpts(tx, cpts)).flatMap((i) => (i.id === instanceId ? [i.nom] : []));
  const connus = await collegesDeLaCpts(tx, cpts);
  return connus.flatMap((c) => (colleges.includes(c.id) ? [c.nom] : []));
}

/** Bodies, colleges that vote, and those that are only heard: what a vote may be put to. */
export const listerSources = defineUseCase({
  nom: 'scrutins.lister-sources',
  saisie: z.strictObject({}),
  droit: 'scrutins.scrutin.tenir',
  executer: async ({ tx, cpts }) => {
    const colleges = await collegesDeLaCpts(tx, cpts);
    const option = ({ id, nom }: { readonly id: string; readonly nom: string }) => ({
      valeur: id,
      libelle: nom,
    });
    return reussi(
      effets({
        instances: (await instancesDeLaCpts(tx, cpts)).map(option),
        colleges: colleges.filter(({ voix }) => voix === 'deliberative').map(option),
        entendus: colleges.filter(({ voix }) => voix === 'consultative').map(({ nom }) => nom),
      }),
    );
  },
});
