import type { Ctx } from '#platform/use-case.ts';
import type { Demande } from '../domain/demande.ts';

/** Sees every request of the CPTS; the others see those they opened. */
export const TOUTES = 'snp.demande.toutes';

/** Need to know: the regulation handles all requests, anybody else those that they opened themselves. */
export function peutTraiter({ acteur }: Pick<Ctx, 'acteur'>, demande: Pick<Demande, 'recuePar'>) {
  if (acteur.droits.has(TOUTES)) return true;
  return acteur.id !== null && demande.recuePar === acteur.id;
}
