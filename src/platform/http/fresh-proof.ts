import { aProuveRecemment } from '../call.ts';
import type { Requete } from './request.ts';

/** Where somebody signed in proves again who they are. */
const CONFIRMER = '/compte/confirmer';

/** True when this person proved who they are less than five minutes ago. */
export function hasFreshProof({ appel }: Requete<unknown>): boolean {
  return aProuveRecemment(appel.acteur, appel.maintenant);
}

/**
 * Sends somebody to prove again who they are, then to `suite`: the page of the form, since what was sent to it is
 * not kept. Ask when the page opens, so that nothing is typed for nothing.
 */
export function askForProof(requete: Requete<unknown>, suite: string): Response {
  return requete.rediriger(`${CONFIRMER}?suite=${encodeURIComponent(suite)}`);
}
