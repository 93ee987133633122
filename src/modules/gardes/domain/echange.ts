import type { Horaire } from './poids.ts';

export type EtatDEchange = 'propose' | 'accepte' | 'refuse' | 'annule';

/** What somebody was asked: to take a duty of another, perhaps for one of theirs. */
export type Invitation = {
  readonly id: string;
  readonly echangeId: string;
  readonly professionnelId: string;
  readonly invite: string;
  readonly refuseeLe: Date | null;
  readonly etat: EtatDEchange;
  /** Who proposes cannot hold it: the duty is nobody's meanwhile. */
  readonly empeche: boolean;
  readonly tableauId: string;
  readonly tableau: string;
  readonly profession: string;
  readonly secteur: string | null;
  readonly deId: string;
  readonly demandeur: string;
  readonly garde: Horaire & { readonly id: string };
  readonly retour: (Horaire & { readonly id: string }) | null;
};

/** Kind of the links that open an invitation. */
export const LIEN_D_ECHANGE = 'gardes.invitation';

/** Why it can no longer be answered, or null. */
export function obstacleALaReponse(
  { etat, refuseeLe, garde }: Invitation,
  maintenant: Date,
): 'echange-clos' | 'garde-commencee' | null {
  if (etat !== 'propose' || refuseeLe) return 'echange-clos';
  return garde.debut <= maintenant ? 'garde-commencee' : null;
}
