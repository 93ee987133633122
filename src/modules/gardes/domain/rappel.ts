import type { EtatDEchange } from './echange.ts';
import type { Garde } from './garde.ts';

/** Kind of the links that say, from the reminder of a duty, that one cannot hold it. */
export const LIEN_DE_RAPPEL = 'gardes.rappel';

/** A reminder: whose, and of which duty. */
export type Rappel = {
  readonly id: string;
  readonly gardeId: string;
  readonly professionnelId: string;
  /** As the rota names them; null once they left it. */
  readonly nom: string | null;
};

/** The last proposal of a duty, as far as keeping it after all depends on it. */
export type Dernier = {
  readonly deId: string;
  readonly empeche: boolean;
  readonly etat: EtatDEchange;
};

/** Theirs, given back and nobody's yet, or no longer their business. */
export type SuiteDuRappel = 'sienne' | 'rendue' | 'passee';

export function suiteDuRappel(
  { professionnelId: tenue }: Pick<Garde, 'professionnelId'>,
  qui: string,
  dernier: Dernier | null,
): SuiteDuRappel {
  if (tenue === qui) return 'sienne';
  return tenue === null && dernier !== null && peutLaGarder(dernier, qui) ? 'rendue' : 'passee';
}

/** They gave it back themselves, and neither somebody took it nor the coordination settled it. */
function peutLaGarder({ deId, empeche, etat }: Dernier, qui: string): boolean {
  return empeche && deId === qui && (etat === 'propose' || etat === 'refuse');
}
