import { type Connu, corpsDe } from './connu.ts';
import type { Plume } from './plume.ts';
import { majorite } from './statuts-instances.ts';
import type { Article, Titre } from './texte.ts';

/** Resources, year of accounts, budget and accounts, auditor. */
export function comptes(plume: Plume): Titre {
  const { mots, clause } = plume;
  return {
    titre: 'Ressources et comptes',
    articles: [
      {
        titre: 'Ressources',
        paragraphes: [
          'Les ressources de l’association comprennent les subventions et financements publics, dont ceux de l’accord conventionnel interprofessionnel\u00A0; les cotisations, s’il en est demandé\u00A0; les apports en nature et les mises à disposition de biens, de matériels ou de personnes par ses membres\u00A0; les produits qu’une communauté professionnelle territoriale de santé est autorisée à percevoir\u00A0; toute autre ressource que la loi permet.',
          'Les excédents ne sont jamais partagés entre les membres.',
        ],
      },
      {
        titre: 'Exercice social',
        paragraphes: [
          clause('exercice', 'exercice social', {
            civile: 'L’exercice social court du 1er janvier au 31 décembre.',
            autre: `L’exercice social court\u00A0: ${mots('exerciceDit', 'période de l’exercice')}.`,
          }),
        ],
      },
      budgetEtComptes(plume),
      {
        titre: 'Commissaire aux comptes',
        paragraphes: [
          clause('commissaire', 'commissaire aux comptes', {
            loi: 'Un commissaire aux comptes est nommé par l’assemblée générale quand la loi l’exige.',
            toujours: 'L’assemblée générale nomme un commissaire aux comptes.',
          }),
        ],
      },
    ],
  };
}

function budgetEtComptes({ mots, clause }: Plume): Article {
  const delai = mots('delaiDesComptes', 'délai de communication aux membres');
  return {
    titre: 'Budget et comptes annuels',
    paragraphes: [
      clause('budget', 'adoption du budget', {
        ag: 'Un budget est établi chaque année et soumis à l’approbation de l’assemblée générale.',
        ca: 'Un budget est établi chaque année et adopté par le conseil d’administration.',
      }),
      clause('comptes', 'approbation des comptes', {
        ag: 'Les comptes annuels sont établis à la clôture de l’exercice et soumis à l’approbation de l’assemblée générale.',
        ca: 'Les comptes annuels sont établis à la clôture de l’exercice et approuvés par le conseil d’administration.',
      }),
      `Le budget et les comptes sont communiqués aux membres dans le délai suivant\u00A0: ${delai}.`,
      clause('financeurs', 'communication aux financeurs', {
        oui: 'Ils sont communiqués aux financeurs de l’association.',
        non: 'Ils sont tenus au siège de l’association.',
      }),
    ],
  };
}

/** Rules of procedure, end, formalities. */
export function fin(connu: Connu, { clause }: Plume): Titre {
  const ag = corpsDe(connu, 'assemblee-generale');
  return {
    titre: 'Règlement intérieur, dissolution et formalités',
    articles: [
      {
        titre: 'Règlement intérieur',
        paragraphes: [
          clause('reglement', 'adoption du règlement intérieur', {
            'ca-ag': `Un règlement intérieur précise les présents statuts. Il est écrit par le conseil d’administration et approuvé par l’assemblée générale. ${majorite(ag, 'reglement-interieur', 'Elle se prononce à')}`,
            ca: `Un règlement intérieur précise les présents statuts. Il est adopté par le conseil d’administration. ${majorite(corpsDe(connu, 'conseil-d-administration'), 'reglement-interieur', 'Il se prononce à')}`,
            ag: `Un règlement intérieur précise les présents statuts. Il est adopté par l’assemblée générale. ${majorite(ag, 'reglement-interieur', 'Elle se prononce à')}`,
          }),
          'Il ne peut contredire les statuts.',
        ],
      },
      {
        titre: 'Dissolution',
        paragraphes: [
          'En cas de dissolution, l’assemblée générale nomme un ou plusieurs liquidateurs. L’actif net est dévolu conformément à l’article 9 de la loi du 1er juillet 1901 et au décret du 16 août 1901. En aucun cas il n’est partagé entre les membres, hors la reprise de leurs apports.',
        ],
      },
      {
        titre: 'Formalités',
        paragraphes: [
          'La présidence, ou toute personne qu’elle mandate, accomplit les formalités de déclaration et de publication. Les changements survenus dans l’administration de l’association et les modifications des statuts sont déclarés dans les trois mois, comme le prévoit l’article 5 de la loi du 1er juillet 1901.',
        ],
      },
    ],
  };
}
