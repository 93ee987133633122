import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/refus.ts';

export { commeLePublic, type FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'vie-associative';

/** What every page of the association needs to know of its request. */
export const contexteDe = (requete: { readonly appel: Appel; readonly jetons: Jetons }) =>
  pageContext(requete, CHEMIN);

/** Refusals that one field answers. */
const CHAMPS: Readonly<Record<string, string>> = {
  'professionnel-inconnu': 'rpps',
  'rpps-d-un-autre': 'rpps',
  'structure-inconnue': 'finess',
  'structure-a-nommer': 'structure',
  'commune-inconnue': 'commune',
  'college-ne-convient-pas': 'college',
  'elus-consultatifs': 'voix',
  'nom-deja-pris': 'nom',
  'echeance-passee': 'echeance',
  'decision-a-venir': 'decideeLe',
  'date-a-venir': 'le',
  'date-avant-le-debut': 'le',
  'paiement-a-venir': 'payeLe',
  'terme-avant-le-debut': 'terme',
  'personne-a-dire': 'nom',
  'siege-occupe': 'place',
  'siege-inconnu': 'place',
  'suppleants-exclus': 'place',
  'suppleants-au-complet': 'place',
  'conseil-exterieur-ne-dirige-pas': 'dirigeante',
  'genre-fige': 'genre',
  'colleges-a-ajouter-apres': 'genre',
  'titulaire-apres-suppleant': 'du',
};

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus, fields: CHAMPS });

/** Every value of boxes that bear one name. */
export function plusieurs({ corps }: Requete<unknown>, nom: string): readonly string[] {
  const lues = Object.entries(Object(corps)).find(([cle]) => cle === nom)?.[1];
  return [lues].flat().flatMap((valeur) => (typeof valeur === 'string' && valeur ? [valeur] : []));
}
