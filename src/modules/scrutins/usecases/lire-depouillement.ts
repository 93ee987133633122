import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { sha256 } from '#platform/crypto/digest.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  bulletinsDe,
  compterEnBase,
  type Depouille,
  depouillementDe,
  recepissesDe,
} from '../data/depouillements.query.ts';
import { type ScrutinListe, scrutinNomme } from '../data/scrutins.query.ts';
import type { Bulletin } from '../domain/bulletin.ts';
import {
  compter,
  type Decompte,
  ecrireDepouillement,
  sAccordent,
} from '../domain/depouillement.ts';
import { optionsDe } from '../domain/scrutin.ts';
import { zScrutin } from './saisies.ts';

export type DepouillementLu = {
  readonly scrutin: ScrutinListe;
  readonly depouille: Depouille;
  /** Counted again, just now, from the ballots that are kept. */
  readonly decompte: Decompte;
  readonly bulletins: readonly Bulletin[];
  readonly recepisses: readonly string[];
  /** What the hash is made of: what the export holds. */
  readonly ecrit: string;
  /** False when what is kept is no longer what was counted. */
  readonly intact: boolean;
};

type Lu = Result<DepouillementLu, { readonly motif: 'scrutin-inconnu' }>;

/** The count of a vote, for whoever has its address: ballots, receipts apart, and whether all of it still agrees. */
export const lireDepouillement = defineUseCase({
  nom: 'scrutins.lire-depouillement',
  saisie: z.strictObject({ scrutin: zScrutin }),
  droit: 'public',
  executer: async (
    ctx,
    { scrutin },
  ): Promise<Result<Effets<DepouillementLu>, { readonly motif: 'scrutin-inconnu' }>> => {
    const lu = await lireLeDepouillement(ctx, scrutin);
    return lu.ok ? reussi(effets(lu.valeur)) : lu;
  },
});

/** The same, within the transaction of another use case. */
export async function lireLeDepouillement(ctx: Ctx, id: string): Promise<Lu> {
  const scrutin = await scrutinNomme(ctx.tx, ctx.cpts, id);
  const depouille = scrutin && (await depouillementDe(ctx.tx, ctx.cpts, id));
  if (!(depouille && scrutin.etat === 'clos')) return refuse({ motif: 'scrutin-inconnu' });
  return reussi(await relire(ctx, scrutin, depouille));
}

async function relire(
  { tx, cpts }: Ctx,
  scrutin: ScrutinListe,
  depouille: Depouille,
): Promise<DepouillementLu> {
  const bulletins = await bulletinsDe(tx, cpts, scrutin.id);
  const recepisses = await recepissesDe(tx, cpts, scrutin.id);
  const options = optionsDe(scrutin);
  const decompte = compter(bulletins, options);
  const ecrit = ecrireDepouillement({
    ...scrutin,
    ...{ scrutin: scrutin.id, options, bulletins, recepisses },
    emargements: scrutin.votants,
  });
  const intact =
    sha256(ecrit) === depouille.empreinte &&
    sAccordent(decompte, depouille.programme) &&
    sAccordent(await compterEnBase(tx, cpts, scrutin.id), decompte) &&
    recepisses.length === bulletins.length;
  return { scrutin, depouille, decompte, bulletins, recepisses, ecrit, intact };
}
