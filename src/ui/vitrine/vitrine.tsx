import { CadreApplication } from '../cadre-application.tsx';
import { Document } from '../document.tsx';
import { Onglets } from '../onglets.tsx';
import { TeteDePage } from '../page.tsx';
import { CADRE, lieuxDe, type VitrineProps } from './cadre-de-vitrine.ts';
import { CPTS } from './territoire.ts';
import { VitrineActions } from './vitrine-actions.tsx';
import { VitrineChamps } from './vitrine-champs.tsx';
import { VitrineCouleurs } from './vitrine-couleurs.tsx';
import { VitrineListes } from './vitrine-listes.tsx';
import { VitrineMessages } from './vitrine-messages.tsx';
import { VitrineNombres } from './vitrine-nombres.tsx';
import { VitrineTemps } from './vitrine-temps.tsx';
import { VitrineTerritoire } from './vitrine-territoire.tsx';
import { VitrineTexte } from './vitrine-texte.tsx';

const SECTIONS = [
  'Couleurs',
  'Texte',
  'Actions',
  'Champs',
  'Listes',
  'Messages',
  'Temps',
  'Nombres',
  'Territoire',
];

/** The living inventory: every component with real content. */
export const Vitrine = (p: VitrineProps) => (
  <Document
    titre="Composants, Maillage"
    actifs={p.actifs}
    theme={p.theme}
    corps={
      <CadreApplication
        {...CADRE}
        lieux={lieuxDe('')}
        demonstration="Inventaire des composants. Personnes, numéros et montants fictifs."
        contenu={<Inventaire />}
      />
    }
  />
);

const Inventaire = () => (
  <>
    <TeteDePage
      titre="Composants"
      phrase="Les pièces dont les écrans sont faits. On en ajoute rarement ; on n’en invente jamais une deuxième pour le même usage."
      embleme={CPTS.points}
    />
    <Onglets
      libelle="Parties de l’inventaire"
      onglets={SECTIONS.map((libelle) => ({ libelle, href: `#${libelle.toLowerCase()}` }))}
    />
    <VitrineCouleurs />
    <VitrineTexte />
    <VitrineActions />
    <VitrineChamps />
    <VitrineListes />
    <VitrineMessages />
    <VitrineTemps />
    <VitrineNombres />
    <VitrineTerritoire />
  </>
);
