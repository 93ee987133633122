import { z } from 'zod';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { regardentDeLExterieur } from '#kernel/role.ts';
import { zUuid } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { relevesEnVigueur, versionsDuReleve } from '../data/populations.query.ts';
import type { VersionDeReleve } from '../data/populations.rows.ts';
import type { ParCritere } from '../domain/par-critere.ts';
import type { RefusDeReleve } from '../domain/refus.ts';
import { type Ensemble, ensembleDe } from '../domain/releve.ts';
import { type ComptesVus, releveDuDehors } from '../domain/releve-vu.ts';
import { lireParCritere } from './lire-par-critere.ts';

/** A count as its reader may know it. */
export type ReleveVu = Omit<VersionDeReleve, 'comptes'> & { readonly vus: ComptesVus };

export type Populations = {
  readonly deLExterieur: boolean;
  /** Every count in force, source by source, the latest first. */
  readonly releves: readonly ReleveVu[];
  readonly ensemble: Ensemble | null;
  /** Two counts of one source, and what the ledger says between their days. */
  readonly comparaison: Comparaison | null;
};

export type Comparaison = {
  readonly avant: ReleveVu;
  readonly apres: ReleveVu;
  /** Null from outside: institutions read our figures by closed quarters. */
  readonly chezNous: (ParCritere & { readonly du: DateCivile; readonly au: DateCivile }) | null;
};

/**
 * Counts handed over, side by side, and how they moved. `depuis`: the count to start from; by default the first of the
 * source that was heard last.
 */
export const lirePopulations = defineUseCase({
  nom: 'mt.lire-populations',
  saisie: z.strictObject({
    depuis: zUuid.optional(),
    /** For a file: an export leaves a trace. */
    exporte: z.boolean().default(false),
  }),
  droit: 'mt.chiffres.lire',
  executer: async (ctx, { depuis, exporte }): Promise<Result<Effets<Populations>, never>> => {
    const deLExterieur = regardentDeLExterieur(ctx.acteur.roles);
    const releves = await relevesEnVigueur(ctx.tx, ctx.cpts);
    const derniers = releves.filter((une, i) => releves[i - 1]?.emetteurCle !== une.emetteurCle);
    const deux = deuxAComparer(releves, derniers, depuis);
    const voir = (r: VersionDeReleve) => vu(r, deLExterieur);
    const vues = {
      deLExterieur,
      releves: releves.map(voir),
      ensemble: deLExterieur ? null : ensembleDe(derniers),
      comparaison: deux && {
        avant: voir(deux.avant),
        apres: voir(deux.apres),
        chezNous: deLExterieur ? null : await chezNous(ctx, deux),
      },
    };
    const trace = { action: 'mt.chiffres-exportes', detail: { releves: releves.length } };
    return reussi(effets(vues, exporte ? { trace } : {}));
  },
});

type Deux = { readonly avant: VersionDeReleve; readonly apres: VersionDeReleve };

function deuxAComparer(
  releves: readonly VersionDeReleve[],
  derniers: readonly VersionDeReleve[],
  depuis: string | undefined,
): Deux | null {
  const choisi = releves.find(({ releve }) => releve === depuis);
  const recents = derniers.toSorted((a, b) => (a.au < b.au ? 1 : a.au > b.au ? -1 : 0));
  const comparables = recents.filter((r) => releves.filter((autre) => de(r, autre)).length > 1);
  const apres = choisi ? derniers.find((r) => de(r, choisi)) : comparables[0];
  const avant =
    choisi && choisi !== apres ? choisi : releves.findLast((r) => apres && de(r, apres));
  return avant && apres && avant !== apres ? { avant, apres } : null;
}

const de = (a: VersionDeReleve, b: VersionDeReleve) => a.emetteurCle === b.emetteurCle;

async function chezNous(ctx: Ctx, { avant, apres }: Deux) {
  const du = ajouterJours(avant.au, 1);
  return { ...(await lireParCritere(ctx, { du, au: apres.au })), du, au: apres.au };
}

function vu({ comptes, ...releve }: VersionDeReleve, deLExterieur: boolean): ReleveVu {
  return { ...releve, vus: deLExterieur ? releveDuDehors(comptes) : comptes };
}

export type ReleveConsulte = { readonly versions: readonly VersionDeReleve[] };

/** One count with its document and all its versions: within the CPTS. */
export const consulterReleve = defineUseCase({
  nom: 'mt.consulter-releve',
  saisie: z.strictObject({ releve: zUuid }),
  droit: 'mt.chiffres.detailler',
  executer: async (ctx, { releve }): Promise<Result<Effets<ReleveConsulte>, RefusDeReleve>> => {
    const versions = await versionsDuReleve(ctx.tx, ctx.cpts, releve);
    return versions.length > 0 ? reussi(effets({ versions })) : refuse({ motif: 'releve-inconnu' });
  },
});
