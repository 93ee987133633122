import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons } from '#platform/http/request.ts';
import { direRefus } from '../ui/refus.ts';

export { commeLePublic } from '#platform/http/module-pages.ts';

const CHEMIN = 'medecin-traitant';

/** What every page of the médecin traitant needs to know of its request. */
export const contexteDe = (requete: { readonly appel: Appel; readonly jetons: Jetons }) =>
  pageContext(requete, CHEMIN);

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus });
