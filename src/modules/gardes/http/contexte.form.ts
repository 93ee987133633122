import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-garde.ts';
import { siens } from '../usecases/agir-pour.ts';

export { corpsDe } from '#platform/http/module-pages.ts';

const CHEMIN = 'gardes';

/** What every page of the rotas needs to know of its request. */
export function contexteDe(requete: { readonly appel: Appel; readonly jetons: Jetons }) {
  return { ...pageContext(requete, CHEMIN), siens: siens(requete.appel.acteur) };
}

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus });
