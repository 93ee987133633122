import { CadreApplication } from '../cadre-application.tsx';
import { Document } from '../document.tsx';
import { FeuilleA4, TableauEmargement } from '../feuille-a4.tsx';
import { TeteDePage } from '../page.tsx';
import { CADRE, lieuxDe, type VitrineProps } from './cadre-de-vitrine.ts';
import { CPTS } from './territoire.ts';

const PRESENTS = [
  {
    nom: 'Capucine Aubreval',
    qualite: 'Coordinatrice',
    arrivee: '19:52',
    signature: 'Signé en ligne',
  },
  { nom: 'Mahaut Brévillon', qualite: 'Infirmière, Giat' },
  {
    nom: 'Garance Corliret',
    qualite: 'Médecin, Pontaumur',
    arrivee: '19:55',
    signature: 'Signé en ligne',
  },
  { nom: 'Côme Darsonnel', qualite: 'Kinésithérapeute, Messeix' },
  {
    nom: 'Odile Marquessac',
    qualite: 'Pharmacienne, Giat',
    arrivee: '19:47',
    signature: 'Signé en ligne',
  },
];

/** Example of a sheet that is printed. */
export const PageFeuille = (p: VitrineProps) => (
  <Document
    {...p}
    titre="Feuille d’émargement, Maillage"
    corps={
      <CadreApplication
        {...CADRE}
        lieux={lieuxDe('Vie de la CPTS')}
        contenu={
          <>
            <div class="no-print">
              <TeteDePage
                titre="Feuille d’émargement"
                phrase="Elle sort en A4, en noir et blanc."
                moyen
              />
            </div>
            <FeuilleA4
              cpts={{ nom: 'CPTS Combrailles & Volcans (démonstration)', points: CPTS.points }}
              titre="Feuille d’émargement, groupe Plaies chroniques"
              meta={[
                { terme: 'Date', valeur: 'Lundi 23 novembre 2026, 20 h à 22 h' },
                { terme: 'Lieu', valeur: 'Salle du conseil, mairie de Pontaumur' },
                { terme: 'Référente', valeur: 'Mahaut Brévillon' },
                { terme: 'Durée comptée', valeur: '2 h' },
              ]}
              pied={{
                gauche: 'Signature de la référente',
                droite: 'Réunion 2026-087, page 1 sur 1',
              }}
            >
              <TableauEmargement
                legende="Ceux qui ont signé sur leur téléphone n’ont pas à signer ici."
                lignes={PRESENTS}
                vides={6}
              />
            </FeuilleA4>
          </>
        }
      />
    }
  />
);
