import { type Connu, corpsDe } from './connu.ts';
import type { Plume } from './plume.ts';
import { majorite } from './statuts-instances.ts';
import type { Texte, Titre } from './texte.ts';

/** The rules of procedure that go with the statutes. */
export const reglement = (connu: Connu, plume: Plume): Texte => [
  preambule(connu),
  reunions(plume),
  groupes(plume),
  argent(connu, plume),
  communes(connu, plume),
];

const preambule = ({ cpts }: Connu): Titre => ({
  titre: 'Portée',
  articles: [
    {
      titre: 'Objet',
      paragraphes: [
        `Le présent règlement intérieur précise les statuts de l’association «\u00A0${cpts}\u00A0». Il s’applique à tous ses membres et aux personnes qui participent à ses travaux. En cas de contradiction, les statuts l’emportent.`,
      ],
    },
  ],
});

const reunions = ({ clause }: Plume): Titre => ({
  titre: 'Instances et réunions',
  articles: [
    {
      titre: 'Convocations',
      paragraphes: [
        clause('convocation', 'mode de convocation', {
          courriel:
            'Les convocations sont adressées par courriel, à l’adresse que chaque membre tient à jour.',
          courrier:
            'Les convocations sont adressées par courriel, ou par courrier au membre qui le demande.',
        }),
        clause('distance', 'participation à distance', {
          oui: 'La participation à distance est admise par un moyen qui permet d’identifier chacun et de suivre les débats. Qui y participe ainsi est compté parmi les présents.',
          non: 'Les instances se tiennent en présence de leurs membres.',
        }),
      ],
    },
    {
      titre: 'Émargement',
      paragraphes: [
        'Chaque participant signe la feuille d’émargement, sur papier ou par un moyen électronique. La feuille dit l’heure d’arrivée et de départ. Une fois arrêtée, elle ne change plus\u00A0: une erreur se corrige par une feuille rectificative.',
      ],
    },
    {
      titre: 'Votes',
      paragraphes: [
        clause('secret', 'vote secret', {
          personnes:
            'Le vote a lieu à main levée. Il est secret pour les élections, et quand un membre présent le demande.',
          elections: 'Le vote a lieu à main levée. Il est secret pour les élections.',
        }),
        'Les décisions sont inscrites, numérotées, au registre de leur instance. Le procès-verbal est approuvé à la réunion suivante.',
      ],
    },
  ],
});

const groupes = ({ clause }: Plume): Titre => ({
  titre: 'Groupes de travail',
  articles: [
    {
      titre: 'Composition',
      paragraphes: [
        clause('groupes', 'participation aux groupes', {
          tous: 'Un groupe de travail réunit des adhérents, et toute personne utile à ses travaux\u00A0: professionnels invités, élus, représentants d’usagers, partenaires.',
          adherents: 'Un groupe de travail réunit des adhérents.',
        }),
      ],
    },
    {
      titre: 'Référent',
      paragraphes: [
        `Chaque groupe a un référent, nommé ${clause('referent', 'qui nomme les référents', {
          bureau: 'par le bureau',
          ca: 'par le conseil d’administration',
          groupe: 'par le groupe',
        })}. Il prépare les réunions, veille au compte rendu et au suivi des actions, et rend compte aux instances.`,
      ],
    },
  ],
});

const argent = (connu: Connu, { mots, clause }: Plume): Titre => ({
  titre: 'Indemnisation, frais et dépenses',
  articles: [
    {
      titre: 'Indemnisation du temps',
      paragraphes: [
        `Le temps donné aux travaux de l’association est indemnisé selon un barème fixé ${clause('bareme', 'qui fixe le barème', { ag: 'par l’assemblée générale', ca: 'par le conseil d’administration' })}, dans les limites de l’article D. 1434-44 du code de la santé publique et du budget voté. Il est compté d’après les feuilles d’émargement et les déclarations validées.`,
        `Les demandes d’indemnisation et de remboursement sont présentées dans le délai suivant\u00A0: ${mots('delaiDeDemande', 'délai pour déclarer son temps et ses frais')}. Les frais sont remboursés sur justificatifs.`,
      ],
    },
    {
      titre: 'Engagement des dépenses',
      paragraphes: [
        `La trésorerie engage seule les dépenses prévues au budget dans la limite suivante\u00A0: ${mots('engagement', 'dépense que la trésorerie engage seule')}. Au-delà, la décision revient à l’organe compétent.`,
        majorite(
          corpsDe(connu, 'assemblee-generale'),
          'comptes-et-budget',
          'L’assemblée générale se prononce sur le budget et les comptes à',
        ),
      ],
    },
  ],
});

const communes = (connu: Connu, { mots, clause }: Plume): Titre => ({
  titre: 'Règles communes',
  articles: [
    {
      titre: 'Confidentialité',
      paragraphes: [
        'Qui participe aux travaux de l’association respecte le secret professionnel et la confidentialité des échanges. Aucune information permettant d’identifier un patient ne figure dans les comptes rendus ni dans les documents communs.',
      ],
    },
    {
      titre: 'Conflits d’intérêts',
      paragraphes: [
        clause('interets', 'conflit d’intérêts', {
          deport:
            'Un membre qui a un intérêt personnel dans une décision le dit et ne prend pas part au vote.',
          sortie:
            'Un membre qui a un intérêt personnel dans une décision le dit, ne prend pas part au vote et quitte la séance pendant la délibération.',
        }),
      ],
    },
    {
      titre: 'Parole publique',
      paragraphes: [
        clause('parole', 'qui parle au nom de la CPTS', {
          presidence:
            'La présidence, ou la personne qu’elle désigne, s’exprime au nom de l’association.',
          bureau: 'Les membres du bureau s’expriment au nom de l’association.',
        }),
      ],
    },
    {
      titre: 'Radiation',
      paragraphes: [
        `Avant toute radiation, l’intéressé dispose du délai suivant pour s’expliquer\u00A0: ${mots('defense', 'délai pour s’expliquer')}. ${majorite(corpsDe(connu, 'assemblee-generale'), 'adhesion-ou-exclusion', 'Quand elle revient à l’assemblée générale, la décision est prise à')}`,
      ],
    },
  ],
});
