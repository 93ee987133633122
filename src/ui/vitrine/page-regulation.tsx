import { Bouton, LienBouton } from '../bouton.tsx';
import { CadreApplication } from '../cadre-application.tsx';
import { Coche } from '../coche.tsx';
import { Document } from '../document.tsx';
import { PosteDeRegulation } from '../poste-de-regulation.tsx';
import { Proposition, Propositions } from '../proposition.tsx';
import { CADRE, lieuxDe, type VitrineProps } from './cadre-de-vitrine.ts';
import { CarteDeRegulation } from './carte-de-regulation.tsx';

/** Example of the regulator's desk. */
export const PageRegulation = (p: VitrineProps) => (
  <Document
    {...p}
    titre="Demande 1147, Maillage"
    corps={
      <CadreApplication
        {...CADRE}
        personne={{ nom: 'Thibaut Larzanel', role: 'Régulateur' }}
        lieux={lieuxDe('Accès aux soins')}
        pleinEcran
        contenu={<Poste />}
      />
    }
  />
);

const Poste = () => (
  <PosteDeRegulation
    demande={{
      titre: 'Mal à l’oreille et fièvre depuis hier soir',
      miettes: 'Demande 1147, en ligne depuis 3 min',
      faits: FAITS,
      actions: (
        <>
          <LienBouton href="#modifier">Modifier</LienBouton>
          <LienBouton href="#attente" variante="simple">
            Mettre en attente
          </LienBouton>
        </>
      ),
    }}
    reponses={{
      titre: 'Quatre rendez-vous possibles',
      aJour: 'À jour à 9 h 09',
      propositions: <QuatreRendezVous />,
      carte: <CarteDeRegulation />,
      autres: [
        { libelle: 'Pharmacien', href: '#p', touche: 'P' },
        { libelle: 'Infirmière', href: '#i', touche: 'I' },
        { libelle: 'Téléconsultation', href: '#t', touche: 'T' },
        { libelle: 'Centre 15', href: '#u', touche: 'U' },
        { libelle: 'Aucune solution', href: '#s', touche: 'S' },
      ],
    }}
    touches={[
      { touches: ['J', 'K'], libelle: 'choisir' },
      { touches: ['Entrée'], libelle: 'proposer' },
      { touches: ['M'], libelle: 'son médecin' },
      { touches: ['Échap'], libelle: 'en attente' },
    ]}
  />
);

const FAITS = [
  {
    terme: 'Signes d’alerte',
    valeur: (
      <span class="ok-text">
        <Coche />
        Cinq questions, cinq non
      </span>
    ),
    precision: 'Demandé en premier, à 9 h 07.',
  },
  {
    terme: 'Pour qui',
    valeur: 'Lison, 6 ans. C’est sa mère qui appelle.',
    precision: '06 39 98 04 17, rappel possible',
  },
  { terme: 'Où', valeur: 'Giat', precision: 'En voiture, 30 min de route au plus' },
  {
    terme: 'Quand',
    valeur: 'Aujourd’hui, à partir de 10 h',
    precision: 'Délai demandé : moins de 24 h',
  },
  {
    terme: 'Médecin traitant',
    valeur: 'Dr Lubin Tressagues, à Herment',
    precision: (
      <>
        <Coche />
        Appelé à 9 h 08 : absent ce matin, d’accord pour qu’un confrère la voie.
      </>
    ),
  },
  { terme: 'Note', valeur: 'Pas d’écoulement. A déjà eu deux otites cet hiver.' },
];

const QuatreRendezVous = () => (
  <Propositions>
    <Proposition
      rang={1}
      heure="10 h 40"
      datetime="2026-11-23T10:40"
      nom="Dre Garance Corliret, à Pontaumur"
      raison="Dans une heure et demie, à 26 min de route. Elle a reçu 3 patients ce mois-ci, pour 6 en moyenne."
      meilleure
      verbe={
        <Bouton variante="suivant" type="button" touche="Entrée">
          Proposer
        </Bouton>
      }
    />
    <Proposition
      rang={2}
      heure="16 h 20"
      datetime="2026-11-23T16:20"
      nom="Dr Lubin Tressagues, à Herment"
      raison={
        <>
          <b>Son médecin traitant</b>, à 13 min, mais cinq heures de plus à attendre.
        </>
      }
      verbe={<Bouton type="button">Proposer</Bouton>}
    />
    <Proposition
      rang={3}
      heure="9 h 00"
      jour="demain"
      datetime="2026-11-24T09:00"
      nom="Dr Anselme Vaudrebois, à Bourg-Lastic"
      raison="À 26 min aussi, le lendemain. Il en a déjà reçu 9 ce mois-ci."
      verbe={<Bouton type="button">Proposer</Bouton>}
    />
    <Proposition
      rang={4}
      heure="10 h 20"
      datetime="2026-11-23T10:20"
      nom="Maison médicale de Pontgibaud"
      raison={
        <>
          Le plus tôt, mais à <b>44 min</b> de route : plus loin que demandé.
        </>
      }
      verbe={<Bouton type="button">Proposer</Bouton>}
    />
  </Propositions>
);
