import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';

export { commeLePublic, type FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'vie-associative/seances';

/** What every page of the sessions needs to know of its request. */
export function contexteDe(requete: { readonly appel: Appel; readonly jetons: Jetons }) {
  const contexte = pageContext(requete, CHEMIN);
  const { cpts } = requete.appel;
  return { ...contexte, publique: `/c/${cpts?.slug ?? ''}/seances`, nomDeCpts: cpts?.nom ?? '' };
}

/** Refusals that one field answers. */
const CHAMPS: Readonly<Record<string, string>> = {
  'heure-inexistante': 'debut',
  'plage-vide': 'fin',
  'plage-trop-longue': 'fin',
  'lieu-manquant': 'lieu',
  'voix-en-trop': 'pour',
  'question-ou-election': 'candidats',
  'voix-manquantes': 'nonVotants',
  'avis-en-trop': 'avisFavorables',
  'pas-de-l-instance': 'instance',
  'mandataire-soi-meme': 'mandataire',
  'mandataire-sans-voix': 'mandataire',
  'mandataire-d-un-autre-college': 'mandataire',
  'mandataire-represente': 'mandataire',
  'pouvoirs-au-complet': 'mandataire',
  'mandataire-du-meme-siege': 'mandataire',
  'suppleant-sans-pouvoir': 'mandant',
  'deja-convoque': 'nom',
  'professionnel-inconnu': 'rpps',
  'fin-avant-l-ouverture': 'finReelle',
  'fin-a-venir': 'finReelle',
  'decision-deja-abrogee': 'abroge',
};

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus, fields: CHAMPS });
