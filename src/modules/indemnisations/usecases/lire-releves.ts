import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type Beneficiaire, beneficiairesDe } from '../data/beneficiaires.query.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { lignesDuReleve, relevesDeLaPeriode } from '../data/releves.query.ts';
import type { Facturation } from '../domain/facture.ts';
import type { Ligne } from '../domain/ligne.ts';
import { direPeriode, type PeriodeTenue } from '../domain/periode-tenue.ts';
import type { RefusDIndemnisation } from '../domain/refus.ts';
import type { ReleveApprouve } from '../domain/releve-approuve.ts';
import { nommerPersonnes } from './connaitre-personnes.ts';
import { facturationDes } from './lire-facturation.ts';
import { type Preparation, preparerReleves, type RelevePrepare } from './preparer-releves.ts';
import { zPersonne } from './saisies.ts';

const droit = 'indemnisations.releve.lire';
const zPeriode = zIdentifiant<'PeriodeId'>();

export type RelevesLus = {
  readonly periode: PeriodeTenue;
  readonly aApprouver: readonly RelevePrepare[];
  readonly approuves: readonly ReleveApprouve[];
  readonly sansFiche: number;
};

/** What a period owes: relevés still to approve, counted now, and those that are. A closed period counts nothing more. */
export const lireReleves = defineUseCase({
  nom: 'indemnisations.lire-releves',
  saisie: z.strictObject({ periode: zPeriode }),
  droit,
  executer: async (
    ctx,
    { periode: id },
  ): Promise<Result<Effets<RelevesLus>, RefusDIndemnisation>> => {
    const periode = (await periodesDeLaCpts(ctx.tx, ctx.cpts)).find((une) => une.id === id);
    if (!periode) return refuse({ motif: 'periode-inconnue' });
    const rien: Preparation = { releves: [], sansFiche: 0 };
    const { releves, sansFiche } =
      periode.closeLe === null ? await preparerReleves(ctx, { periode }) : rien;
    const approuves = await relevesDeLaPeriode(ctx.tx, ctx.cpts, id);
    return reussi(effets({ periode, aApprouver: releves, approuves, sansFiche }));
  },
});

/** An approved relevé, its lines and its invoice. */
export type ReleveFacturable = ReleveApprouve & {
  readonly dePeriode: string;
  readonly lignes: readonly Ligne[];
  readonly facturation: Facturation;
};

export type ReleveLu = {
  readonly periode: PeriodeTenue;
  readonly personne: string;
  readonly nom: string;
  readonly beneficiaire: Beneficiaire | null;
  /** One of the two, or neither: nothing is owed. */
  readonly prepare: RelevePrepare | null;
  readonly approuve: ReleveFacturable | null;
};

/** One person's relevé, line by line. */
export const lireReleve = defineUseCase({
  nom: 'indemnisations.lire-releve',
  saisie: z.strictObject({ periode: zPeriode, personne: zPersonne }),
  droit,
  executer: async (
    ctx,
    { periode: id, personne },
  ): Promise<Result<Effets<ReleveLu>, RefusDIndemnisation>> => {
    const { tx, cpts } = ctx;
    const periode = (await periodesDeLaCpts(tx, cpts)).find((une) => une.id === id);
    if (!periode) return refuse({ motif: 'periode-inconnue' });
    const connue = (await nommerPersonnes(ctx, [personne])).get(personne);
    const approuve = (await relevesDeLaPeriode(tx, cpts, id)).find((r) => r.personne === personne);
    if (!approuve && connue?.profession === null) return refuse({ motif: 'personne-inconnue' });
    const ouvert = !approuve && periode.closeLe === null;
    const { releves } = ouvert
      ? await preparerReleves(ctx, { periode, personne })
      : { releves: [] };
    const lignes = approuve ? await lignesDuReleve(tx, cpts, [approuve.id]) : [];
    const lu: ReleveLu = {
      ...{ periode, personne, nom: approuve?.nom ?? connue?.nom ?? '' },
      beneficiaire: (await beneficiairesDe(tx, ctx, [personne])).get(personne) ?? null,
      prepare: releves[0] ?? null,
      approuve: approuve
        ? {
            ...{ ...approuve, lignes, dePeriode: direPeriode(periode) },
            facturation: (await facturationDes(ctx, [approuve]))(approuve.id),
          }
        : null,
    };
    return reussi(effets(lu));
  },
});
