import { corpsDe, formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';
import { TENIR } from '../usecases/animer.ts';

export { corpsDe } from '#platform/http/module-pages.ts';

const CHEMIN = 'reunions';

/** What every page of the meetings needs to know of its request. */
export function contexteDe(requete: { readonly appel: Appel; readonly jetons: Jetons }) {
  const { appel } = requete;
  return {
    ...pageContext(requete, CHEMIN),
    nomDeCpts: appel.cpts?.nom ?? '',
    tenir: appel.acteur.droits.has(TENIR),
  };
}

const CHAMPS = {
  'raison-a-dire': 'motif',
  'partage-a-dire': 'partage',
  'cpts-a-dire': 'cpts',
  'cpts-inconnue': 'cpts',
  'contact-a-dire': 'courriel',
};
export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus, fields: CHAMPS });

/** Fields of the body, as a form shows them again. */
export function valeursDe(
  requete: Pick<Requete<unknown>, 'corps'>,
): Readonly<Record<string, string | readonly string[]>> {
  const valeurs: Record<string, string | readonly string[]> = {};
  for (const [nom, valeur] of Object.entries(corpsDe(requete))) {
    if (typeof valeur === 'string') valeurs[nom] = valeur;
    if (Array.isArray(valeur)) valeurs[nom] = valeur.filter((v) => typeof v === 'string');
  }
  return valeurs;
}
