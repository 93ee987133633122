import { agitPour, type Ctx } from '#platform/use-case.ts';
import { priseEnCours } from '../data/prises.repository.ts';
import type { Demande } from '../domain/demande.ts';
import type { Prise } from '../domain/prise.ts';
import { INSTRUIRE } from './ouvrir-demande.ts';

export type Regard = { readonly prise: Prise | null; readonly peutLire: boolean };

/** May whoever acts know whose request it is? The coordination, whoever opened it, the doctor who has it. */
export async function regardSur(ctx: Ctx, demande: Demande): Promise<Regard> {
  const { acteur } = ctx;
  const prise = await priseEnCours(ctx.tx, ctx.cpts, demande.id);
  const sienne = prise !== null && agitPour(acteur, prise.professionnelId, 'patients');
  const ouverte = acteur.id !== null && demande.recuePar === acteur.id;
  return { prise, peutLire: sienne || ouverte || acteur.droits.has(INSTRUIRE) };
}
