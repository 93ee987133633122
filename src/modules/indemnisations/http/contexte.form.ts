import { dateCivileDe } from '#kernel/fuseau.ts';
import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Appel, Jetons, Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-refus.ts';
import type { Cadre } from '../ui/vue-de-releve.ts';

export { commeLePublic, type FormErrors as Erreurs } from '#platform/http/module-pages.ts';

const CHEMIN = 'financement/indemnisations';

/** What every page of the compensation needs to know of its request. */
export const contexteDe = (requete: { readonly appel: Appel; readonly jetons: Jetons }) =>
  pageContext(requete, CHEMIN);

export const aujourdhuiDe = (requete: Requete<unknown>) => {
  const { moment } = contexteDe(requete);
  return dateCivileDe(moment.maintenant, moment.fuseau);
};

const PARTIES = [
  { cle: 'releves', libelle: 'Relevés', chemin: '' },
  { cle: 'temps', libelle: 'Temps déclarés', chemin: '/temps' },
  { cle: 'honoraires', libelle: 'Honoraires', chemin: '/honoraires' },
  { cle: 'virements', libelle: 'Virements', chemin: '/virements' },
  { cle: 'regles', libelle: 'Règles', chemin: '/regles' },
  { cle: 'reglages', libelle: 'Réglages', chemin: '/reglages' },
] as const;

/** What is around each page: the tabs of the financing, the parts of the compensation. */
export function cadreDe(requete: Requete<unknown>, partie: (typeof PARTIES)[number]['cle']): Cadre {
  const { base, racine, jetons } = contexteDe(requete);
  return {
    ...{ base, racine, jetons },
    onglets: requete.onglets('financement-indemnisations'),
    parties: PARTIES.map(({ cle, libelle, chemin }) => ({
      libelle,
      href: `${base}${chemin}`,
      actif: cle === partie,
    })),
  };
}

/** Refusals that one field answers. */
const CHAMPS: Readonly<Record<string, string>> = {
  'regle-en-double': 'du',
  'fin-avant-le-debut': 'au',
  'frais-de-trajet-seuls': 'nature',
  'periode-en-double': 'jour',
  'jour-a-venir': 'jour',
  'jour-trop-ancien': 'jour',
  'papier-a-lire': 'fichier',
  'numero-deja-remis': 'numero',
  'avoir-au-dela': 'montant',
  'ecart-a-expliquer': 'explication',
  'deja-sur-facture': 'personne',
  'deja-declare': 'objet',
  'personne-inconnue': 'personne',
  'personne-a-preciser': 'personne',
  'lettre-inconnue': 'lettre',
  'puissance-a-dire': 'km',
  'mission-a-dire': 'mission',
  'objet-a-dire': 'objet',
  'duree-a-dire': 'minutes',
  'execution-passee': 'executerLe',
  'paye-avant-le-fichier': 'payeLe',
};

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus, fields: CHAMPS });

export const VIDE = { valeurs: {}, erreurs: {} } as const;
