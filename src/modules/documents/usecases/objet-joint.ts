import { reunionVue } from '#modules/reunions';
import { participantsDe, seanceParId } from '#modules/seances';
import type { Ctx } from '#platform/use-case.ts';
import type { Objet } from '../domain/joint.ts';

/** A meeting or a session, and what whoever acts is in it. */
export type ObjetVu = {
  readonly titre: string;
  readonly debut: Date;
  readonly annulee: boolean;
  readonly mene: boolean;
  readonly convie: boolean;
};

/** Null when it does not exist in this CPTS. */
export async function objetVu(ctx: Ctx, { genre, id }: Objet): Promise<ObjetVu | null> {
  if (genre === 'reunions') return await reunionVue(ctx, id);
  const seance = await seanceParId(ctx.tx, ctx.cpts, id);
  if (!seance) return null;
  const { titre, debut, etat } = seance;
  const annulee = etat === 'annulee';
  const { professionnel, droits } = ctx.acteur;
  const participants = professionnel ? await participantsDe(ctx.tx, ctx.cpts, id) : [];
  const convie = participants.some(({ professionnelId }) => professionnelId === professionnel);
  return { titre, debut, annulee, mene: droits.has('seances.seance.tenir'), convie };
}
