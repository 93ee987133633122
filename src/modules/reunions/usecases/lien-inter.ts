import { ajouterJours } from '#kernel/date-civile.ts';
import { dateCivileDe, finDeJour } from '#kernel/fuseau.ts';
import { emettreLien } from '#modules/liens';
import type { Ctx } from '#platform/use-case.ts';
import { LIEN_INTER } from '../domain/inter.ts';

type LienAEcrire = {
  readonly objet: string;
  readonly porteur: string;
  /** Of whom it is given to; null: they have none here. */
  readonly compte: string | null;
  readonly fin: Date;
  readonly adresse: string;
};

/** Where a CPTS answers, until two months after the meeting: the minutes are read there. */
export async function lienInter(ctx: Ctx, { objet, porteur, compte, fin, adresse }: LienAEcrire) {
  const jusqua = finDeJour(ajouterJours(dateCivileDe(fin, ctx.fuseau), 60), ctx.fuseau);
  const heures = Math.max(1, (jusqua.getTime() - ctx.maintenant.getTime()) / 3_600_000);
  const neuf = { genre: LIEN_INTER, objet, porteur, compte, usageUnique: false, heures };
  const { jeton } = await emettreLien(ctx, neuf);
  return `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/reunions/inter/${jeton}`;
}
