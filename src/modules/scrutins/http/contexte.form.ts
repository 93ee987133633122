import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons } from '#platform/http/request.ts';
import { direRefus } from '../ui/refus.ts';

export {
  commeLePublic,
  corpsDe,
  type FormErrors as Erreurs,
} from '#platform/http/module-pages.ts';

const CHEMIN = 'vie-associative/scrutins';

/** What every page of the votes needs to know of its request. */
export const contexteDe = (requete: { readonly appel: Appel; readonly jetons: Jetons }) => ({
  ...pageContext(requete, CHEMIN),
  /** `/c/demo/scrutins` */
  publique: `/c/${requete.appel.cpts?.slug ?? ''}/scrutins`,
});

/** Refusals that one field answers. */
const CHAMPS: Readonly<Record<string, string>> = {
  'ouverture-passee': 'ouvreJour',
  'fermeture-a-dire': 'fermeJour',
  'fermeture-avant-ouverture': 'fermeJour',
  'candidats-a-dire': 'candidats',
  'candidats-en-double': 'candidats',
  'sieges-a-dire': 'sieges',
  'base-a-dire': 'base',
  'electeurs-a-dire': 'instance',
  'instance-inconnue': 'instance',
  'college-inconnu': 'colleges',
  'college-consultatif': 'colleges',
  'choix-a-faire': 'choix',
  'choix-inconnu': 'choix',
  'trop-de-noms': 'choix',
  'mandant-inconnu': 'mandant',
  'pouvoir-deja-donne': 'mandant',
  'mandant-porte-des-pouvoirs': 'mandant',
  'mandataire-inconnu': 'mandataire',
  'pouvoir-a-soi': 'mandataire',
  'mandataire-represente': 'mandataire',
  'trop-de-pouvoirs': 'mandataire',
};

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus, fields: CHAMPS });

/** Every value of a field that comes once, several times, or not at all. */
export function plusieurs(
  corps: Readonly<Record<string, unknown>>,
  nom: string,
): readonly string[] {
  return [corps[nom]]
    .flat()
    .flatMap((valeur) => (typeof valeur === 'string' && valeur ? [valeur] : []));
}
