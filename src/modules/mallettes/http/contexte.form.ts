import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-mallette.ts';

export type { FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'mallettes';

/** What every page of the cases needs to know of its request. */
export function contexteDe(requete: { readonly appel: Appel; readonly jetons: Jetons }) {
  return { ...pageContext(requete, CHEMIN), soi: requete.appel.acteur.professionnel };
}

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus });
