import { dateCivileDe } from '#kernel/fuseau.ts';
import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';
import type { Cadre } from '../ui/vue-de-salaries.ts';

export { commeLePublic, corpsDe, type FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'financement/equipe';
export const BASE = `/app/:slug/${CHEMIN}`;

export const contexteDe = (requete: Pick<Requete<unknown>, 'appel' | 'jetons'>) =>
  pageContext(requete, CHEMIN);

/** What is around each page of the team. */
export function cadreDe(requete: Requete<unknown>): Cadre {
  const { base, racine, jetons, moment, peut } = contexteDe(requete);
  return {
    ...{ base, racine, jetons },
    aujourdhui: dateCivileDe(moment.maintenant, moment.fuseau),
    onglets: requete.onglets('financement-equipe'),
    peut: {
      tenir: peut('salaries.contrat.tenir'),
      voirLesCouts: peut('salaries.cout.voir'),
      declarer: peut('salaries.semaine.declarer'),
      valider: peut('salaries.semaine.valider'),
    },
  };
}

export const { retour, erreursDe } = formAnswers({
  path: CHEMIN,
  say: direRefus,
  fields: {
    'contrats-qui-se-recouvrent': 'du',
    'fin-avant-le-debut': 'au',
    'semaines-deja-declarees': 'au',
    'compte-inconnu': 'compte',
    'compte-deja-pris': 'compte',
    'mois-hors-du-contrat': 'mois',
    'plus-de-48-heures': 'confirme',
  },
});
