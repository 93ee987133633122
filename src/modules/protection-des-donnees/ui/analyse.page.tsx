import { pluriel } from '#kernel/formats.ts';
import { Etiquette } from '#ui/etiquette.tsx';
import { Faits } from '#ui/faits.tsx';
import { Section, TeteDePage } from '#ui/page.tsx';
import { resteAFaire, risques } from '../domain/analyse.ts';
import type { Constats, Mesure } from '../domain/constats.ts';
import { sousTraitants } from '../domain/sous-traitants.ts';
import { OngletsDeProtection } from './onglets-de-protection.tsx';
import { FicheDuRegistre, type TraitementDit } from './registre.page.tsx';

export type AnalyseProps = {
  readonly base: string;
  readonly constats: Constats;
  readonly traitements: readonly TraitementDit[];
};

const ETATS = {
  'en-place': { ton: 'ok', texte: 'En place' },
  absente: { ton: 'grave', texte: 'Absente' },
  'a-completer': { ton: 'attention', texte: 'À compléter' },
  'sans-objet': { ton: 'neutre', texte: 'Sans objet' },
} as const;

/** The impact assessment: what the program can say of itself, and what only the CPTS can. */
export const AnalysePage = ({ base, constats, traitements }: AnalyseProps) => {
  const listes = risques(constats);
  const reste = resteAFaire([
    ...sousTraitants(constats),
    ...listes.flatMap(({ mesures }) => mesures),
  ]).length;
  return (
    <>
      <TeteDePage
        titre="Analyse d’impact"
        phrase={
          reste === 0 ? (
            'Écrite d’après les réglages du jour. Il reste à la faire valider.'
          ) : (
            <>
              Écrite d’après les réglages du jour. <strong>{pluriel(reste, 'point')}</strong> à
              compléter par la CPTS et son hébergeur.
            </>
          )
        }
      />
      <OngletsDeProtection base={base} actif="analyse" />
      <Section titre="Qui en répond">
        <FicheDuRegistre fiche={constats.fiche} />
      </Section>
      <Section
        titre="Ce qui est traité"
        introduction="Le détail de chaque traitement est au registre."
      >
        <Faits
          large
          faits={traitements.map(({ nom, finalite }) => ({ terme: nom, valeur: finalite }))}
        />
      </Section>
      <Mesures titre="Sous-traitants" mesures={sousTraitants(constats)} />
      {listes.map(({ titre, mesures }) => (
        <Mesures titre={titre} mesures={mesures} />
      ))}
      <Section
        titre="Avis et validation"
        introduction="À remplir après relecture : le programme ne valide pas à votre place."
      >
        <ul class="rows tight mt5">
          <li>Avis du délégué à la protection des données, date et signature</li>
          <li>Avis des personnes concernées ou de leurs représentants</li>
          <li>Décision du responsable du traitement, date et signature</li>
        </ul>
      </Section>
    </>
  );
};

const Mesures = ({
  titre,
  mesures,
}: {
  readonly titre: string;
  readonly mesures: readonly Mesure[];
}) => (
  <Section titre={titre}>
    <Faits
      large
      faits={mesures.map(({ mesure, etat, precision }) => ({
        terme: mesure,
        valeur: <Etiquette ton={ETATS[etat].ton}>{ETATS[etat].texte}</Etiquette>,
        precision,
      }))}
    />
  </Section>
);
