import { type Connu, ou } from './connu.ts';
import { enumerer } from './phrase.ts';
import type { Plume } from './plume.ts';
import { aChoisir, type Titre } from './texte.ts';

/** Name, purpose, seat, duration. A CPTS is what article L. 1434-12 of the code de la santé publique says. */
export function constitution(connu: Connu, { mots, clause }: Plume): Titre {
  const duree = clause('duree', 'durée de l’association', {
    illimitee: 'L’association est constituée pour une durée illimitée.',
    fixee: `L’association est constituée pour\u00A0: ${mots('dureeDite', 'durée')}.`,
  });
  const organe = clause('transfert', 'organe qui transfère le siège', ORGANES);
  return {
    titre: 'Constitution',
    articles: [
      {
        titre: 'Dénomination',
        paragraphes: [
          `Les personnes qui adhèrent aux présents statuts forment une association régie par la loi du 1er juillet 1901 et le décret du 16 août 1901, dénommée «\u00A0${connu.cpts}\u00A0».`,
        ],
      },
      {
        titre: 'Objet et missions',
        paragraphes: [
          `L’association porte une communauté professionnelle territoriale de santé au sens de l’article L. 1434-12 du code de la santé publique. Son territoire comprend ${connu.communes.length > 0 ? `les communes suivantes\u00A0: ${enumerer(connu.communes)}` : aChoisir('communes du territoire')}.`,
          'Elle a pour objet de réunir les acteurs de santé de ce territoire autour d’un projet de santé, de coordonner leur action au service de la population, et de conduire les missions que prévoient ce projet et les contrats qu’elle signe.',
          'Elle ne poursuit aucun but lucratif. Elle ne se substitue pas à ses membres dans l’exercice de leur profession, ni dans leur relation avec leurs patients.',
        ],
      },
      {
        titre: 'Siège social',
        paragraphes: [
          `Le siège social est fixé à l’adresse suivante\u00A0: ${mots('siege', 'adresse du siège social')}. Il peut être transféré en tout lieu du territoire par décision ${organe}.`,
        ],
      },
      { titre: 'Durée', paragraphes: [duree] },
    ],
  };
}

export const ORGANES = {
  ca: 'du conseil d’administration',
  bureau: 'du bureau',
  ag: 'de l’assemblée générale',
} as const;

/** Who is a member, how one comes in and leaves. */
export function membres(connu: Connu, plume: Plume): Titre {
  const { clause } = plume;
  return {
    titre: 'Membres',
    articles: [
      { titre: 'Adhésion', paragraphes: adhesion(connu, plume) },
      { titre: 'Collèges', paragraphes: colleges(connu) },
      {
        titre: 'Perte de la qualité de membre',
        paragraphes: [
          'La qualité de membre se perd par la démission, adressée par écrit à l’association, par le décès, par la dissolution de la structure membre, ou par la radiation.',
          `La radiation est prononcée par décision ${clause('radiation', 'organe qui prononce une radiation', ORGANES)}, pour non-respect des statuts ou du règlement intérieur, ou pour motif grave. L’intéressé est d’abord invité, par écrit, à présenter ses explications.`,
        ],
      },
      {
        titre: 'Défraiement',
        paragraphes: [
          'Les fonctions exercées dans les instances ne donnent droit qu’à ce que permettent la loi et les règles propres aux communautés professionnelles territoriales de santé.',
          clause('frais', 'défraiement des adhérents', {
            reglement:
              'Les frais des membres leur sont remboursés sur justificatifs, et le temps donné aux travaux de l’association est indemnisé, dans les conditions que fixe le règlement intérieur.',
            ag: 'Les frais des membres leur sont remboursés sur justificatifs, et le temps donné aux travaux de l’association est indemnisé, dans les conditions que vote l’assemblée générale.',
            aucun:
              'L’association ne rembourse pas de frais à ses membres et n’indemnise pas leur temps.',
          }),
        ],
      },
    ],
  };
}

function adhesion({ organe }: Connu, { clause }: Plume): readonly string[] {
  return [
    clause('ouverture', 'qui peut adhérer', {
      tous: 'L’adhésion est ouverte à tous les acteurs de santé du territoire, qu’ils exercent à titre libéral ou salarié, seuls ou dans une structure sanitaire, médico-sociale ou sociale, sans discrimination.',
      soignants:
        'L’adhésion est ouverte aux professionnels de santé qui exercent sur le territoire.',
    }),
    'Une personne morale est représentée par une personne qu’elle nomme.',
    `La candidature est adressée à l’association par écrit. L’organe qui statue sur l’admission est le suivant\u00A0: ${ou(organe, 'organe qui décide des adhésions')}. Il motive un refus.`,
    clause('cotisation', 'cotisation', {
      aucune: 'Aucune cotisation n’est demandée aux membres.',
      ag: 'Chaque membre acquitte une cotisation annuelle, dont le montant est fixé par l’assemblée générale.',
      ca: 'Chaque membre acquitte une cotisation annuelle, dont le montant est fixé par le conseil d’administration.',
    }),
  ];
}

function colleges({ colleges: dits }: Connu): readonly string[] {
  if (dits.length === 0) return ['L’association n’est pas divisée en collèges.'];
  return [
    'Les membres se répartissent entre les collèges suivants\u00A0:',
    ...dits.map(
      ({ nom, regle, voix }) =>
        `–\u00A0${nom}${regle ? ` (${regle.replace(/[.\s]+$/, '')})` : ''}, ${voix === 'deliberative' ? 'avec voix délibérative' : 'avec voix consultative'}\u00A0;`,
    ),
    'Chaque membre appartient à un seul collège.',
  ];
}
