import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Ctx } from '#platform/use-case.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { personnesVisees, VISEES_MAX } from '../data/visees.query.ts';
import { moisDeLAge } from '../domain/bareme.ts';
import type { Cible } from '../domain/campagne.ts';
import { type PersonneVisee, type Tri, trier } from '../domain/destinataires.ts';
import type { RefusDeCampagne } from '../domain/refus.ts';
import { jourDe } from './tenir-campagne.ts';

export type Visee = Tri & { readonly personnes: ReadonlyMap<string, PersonneVisee> };

/** Whom a campaign is for today: who gets a letter, who does not and why. */
export async function viser(ctx: Ctx, cible: Cible): Promise<Result<Visee, RefusDeCampagne>> {
  const jour = jourDe(ctx);
  const bareme = await baremeEnVigueur(ctx.tx, ctx.cpts, jour);
  const visees = await personnesVisees(ctx, { cible, moisDeLAge: moisDeLAge(bareme, jour) });
  if (visees.length > VISEES_MAX) return refuse({ motif: 'trop-de-personnes' });
  return reussi({
    ...trier(visees, jour),
    personnes: new Map(visees.map((visee) => [visee.id, visee])),
  });
}
