import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-site.ts';
import { siens } from '../usecases/agir-pour.ts';

export { corpsDe, type FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'sites';

/** What every page of the sites needs to know of its request. */
export function contexteDe(requete: { readonly appel: Appel; readonly jetons: Jetons }) {
  const contexte = pageContext(requete, CHEMIN);
  return { ...contexte, soins: `${contexte.racine}/soins`, siens: siens(requete.appel.acteur) };
}

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus });

/** Fields to fill the form again: checkboxes come back as text with one value by line. */
export function valeursDe(
  { champs }: Requete<unknown>,
  plusieurs: readonly string[],
): Readonly<Record<string, string | readonly string[]>> {
  return Object.fromEntries(
    Object.entries(champs).map(([nom, valeur]) => [
      nom,
      plusieurs.includes(nom) ? valeur.split('\n') : valeur,
    ]),
  );
}
