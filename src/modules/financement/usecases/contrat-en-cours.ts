import type { DateCivile } from '#kernel/date-civile.ts';
import type { Ctx } from '#platform/use-case.ts';
import type { Auteur } from '../data/contrat.repository.ts';
import { anneesDuContrat, type Contrat } from '../domain/contrat.ts';

/** Who writes now. */
export function auteurDe({ maintenant: le, acteur: { nom } }: Ctx): Auteur {
  return { le, nom };
}

/** Whether a day is one of the contract, or why not. */
export function obstacleAuJour(
  contrat: Contrat,
  jour: DateCivile,
): 'avant-la-signature' | 'apres-la-fin' | null {
  if (jour < contrat.signeLe) return 'avant-la-signature';
  const fin = anneesDuContrat(contrat).at(-1)?.au ?? contrat.signeLe;
  return jour > fin ? 'apres-la-fin' : null;
}
