import { INSTALLATION } from '#kernel/role.ts';
import type { Acteur, Ctx, Trace } from '#platform/use-case.ts';
import { changerDeCpts } from '../data/traces.repository.ts';
import type { Mandat } from '../domain/mandat.ts';

type Compte = {
  readonly id: string;
  readonly nom: string;
  readonly prenom: string;
  readonly mandats: readonly Mandat[];
};

/**
 * Leaves an entry about an account in the audit chain of every CPTS where it holds a mandate, and of the installation.
 * In the transaction at hand, and last in it: each chain is locked until the commit, always in the same order.
 * `par`: who acted, the account itself unless told.
 */
export async function tracerPartout(
  ctx: Ctx,
  compte: Compte,
  { par, ...trace }: Trace & { readonly par?: Acteur },
): Promise<void> {
  const ou = new Set([INSTALLATION, ctx.cpts, ...compte.mandats.map(({ cpts }) => cpts)]);
  for (const cpts of [...ou].filter((id) => id !== '').sort()) {
    await changerDeCpts(ctx.tx, cpts);
    const acteur = par ?? acteurDe(ctx, compte, cpts);
    await ctx.appel.socle.tracer({ ...ctx, cpts, acteur }, { objet: compte.id, ...trace });
  }
  if (ctx.cpts !== '') await changerDeCpts(ctx.tx, ctx.cpts);
}

function acteurDe({ acteur }: Ctx, { id, nom, prenom, mandats }: Compte, cpts: string): Acteur {
  const roles = mandats.filter((mandat) => mandat.cpts === cpts).map(({ role }) => role);
  return { ...acteur, genre: 'compte', id, nom: `${prenom} ${nom}`, roles };
}
