import { REFUS_DE_FICHIER } from '#kernel/type-de-fichier.ts';
import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';

export type { FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'financement';

export const contexteDe = (requete: { readonly appel: Appel; readonly jetons: Jetons }) =>
  pageContext(requete, CHEMIN);

export const { retour, erreursDe } = formAnswers({
  path: CHEMIN,
  say: direRefus,
  fields: {
    'piece-deja-jointe': 'fichier',
    ...Object.fromEntries(REFUS_DE_FICHIER.map((motif) => [motif, 'fichier'])),
    'motif-absent': 'motif',
  },
});
