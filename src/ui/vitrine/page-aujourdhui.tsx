import { Attente, GroupeAttente } from '../attente.tsx';
import { Bouton, LienBouton } from '../bouton.tsx';
import { CadreApplication } from '../cadre-application.tsx';
import { Document } from '../document.tsx';
import { Jauge } from '../jauge.tsx';
import { LigneDuJour } from '../ligne-du-jour.tsx';
import { Partage, Section, TeteDePage } from '../page.tsx';
import { CADRE, lieuxDe, type VitrineProps } from './cadre-de-vitrine.ts';
import { CPTS } from './territoire.ts';

/** Example of a home page: the day on a line, what waits, quiet gauges. */
export const PageAujourdhui = (p: VitrineProps) => (
  <Document
    {...p}
    titre="Aujourd’hui, Maillage"
    corps={
      <CadreApplication
        {...CADRE}
        lieux={lieuxDe('Aujourd’hui')}
        contenu={
          <>
            <TeteDePage
              miettes="Lundi 23 novembre 2026"
              titre="Aujourd’hui"
              phrase={
                <>
                  Sept choses vous attendent, la plus ancienne <strong>depuis six jours</strong>. La
                  première réunion est à 12 h 30.
                </>
              }
              embleme={CPTS.points}
            />
            <Jour />
            <Partage principal={<CeQuiAttend />} cote={<Missions />} />
          </>
        }
      />
    }
  />
);

const h = (heure: number, minute = 0): number => heure * 60 + minute;

const Jour = () => (
  <LigneDuJour
    enMots="Ligne du jour de 8 h à 21 h. Il est 9 h 12. Sept demandes reçues, onze créneaux libres entre 10 h 40 et 18 h, réunion du bureau à 12 h 30, groupe Plaies à 20 h."
    debut={h(8)}
    fin={h(22)}
    maintenant={{ minute: h(9, 12), texte: '9 h 12' }}
    demandes={[h(8, 4), h(8, 21), h(8, 36), h(8, 45), h(8, 55), h(9, 3), h(9, 9)]}
    creneaux={[
      ...[h(9, 20), h(9, 40), h(10), h(11, 20), h(14), h(15)].map((minute) => ({
        minute,
        pris: true,
      })),
      ...[
        h(10, 40),
        h(11),
        h(11, 40),
        h(14, 20),
        h(14, 40),
        h(15, 30),
        h(16),
        h(16, 20),
        h(17),
        h(17, 30),
        h(18),
      ].map((minute) => ({ minute, pris: false })),
    ]}
    reunions={[
      { debut: h(12, 30), fin: h(13, 30), nom: 'Bureau' },
      { debut: h(20), fin: h(21, 36), nom: 'Groupe Plaies' },
    ]}
    legende={[
      {
        marque: 'demande',
        texte: (
          <>
            <b class="num">7</b> demandes reçues, <a href="/ui/regulation">2 encore sans réponse</a>
          </>
        ),
      },
      {
        marque: 'creneau',
        texte: (
          <>
            <b class="num">11</b> <a href="#jour">créneaux libres</a> avant ce soir
          </>
        ),
      },
      {
        marque: 'reunion',
        texte: (
          <>
            <b class="num">2</b> <a href="/ui/feuille">réunions</a>
          </>
        ),
      },
    ]}
  />
);

const CeQuiAttend = () => (
  <Section titre="Ce qui vous attend" droite={<a href="#fait">Fait cette semaine : 23</a>} proche>
    <GroupeAttente titre="Accès aux soins" nombre={3}>
      <Attente
        age="6 jours"
        ancien
        phrase="Mme Odette Vernassal, 81 ans, à Giat, cherche un médecin traitant."
        detail="La Dre Garance Corliret prend encore un patient de plus de 70 ans ce mois-ci, à 26 min de chez elle."
        verbe={
          <LienBouton href="/ui/regulation" variante="suivant">
            Lui proposer
          </LienBouton>
        }
      />
      <Attente
        age="3 jours"
        phrase="Le créneau du mercredi 14 h du Dr Lubin Tressagues est resté fermé après une annulation."
        verbe={<Bouton type="button">Le rouvrir</Bouton>}
      />
      <Attente
        age="8 h 04"
        phrase="L’agenda du cabinet de Bourg-Lastic ne répond plus."
        detail="Dernier état reçu hier à 19 h 40. Ses créneaux restent affichés, avec leur âge."
        verbe={<Bouton type="button">Prévenir</Bouton>}
      />
    </GroupeAttente>
    <GroupeAttente titre="Financement" nombre={2}>
      <Attente
        age="4 jours"
        phrase="Mahaut Brévillon déclare 5 h de préparation pour le groupe « Plaies chroniques »."
        detail="250 € au tarif voté le 12 mars 2026."
        verbe={<Bouton type="button">Approuver</Bouton>}
      />
      <Attente
        age="2 jours"
        phrase="La CPAM a versé 28 140 € ; 28 500 € étaient attendus."
        verbe={<Bouton type="button">Expliquer</Bouton>}
      />
    </GroupeAttente>
  </Section>
);

const Missions = () => (
  <Section
    titre="Missions socles"
    proche
    introduction={
      <span class="small">
        129 000 € acquis sur 160 000 €. Il reste 25 000 € à gagner d’ici au 14 mars 2027.
      </span>
    }
  >
    <Jauge
      nom={<a href="/ui#nombres">Accès aux soins</a>}
      repartition={{ acquis: 58500, enJeu: 6500, inconnu: 3000, perdu: 2000 }}
      enMots="Accès aux soins : 58 500 € acquis, 6 500 € en jeu, 3 000 € inconnus, 2 000 € perdus sur 70 000 €"
      detail="58 500 € acquis, 6 500 € en jeu. 11 déclarations de plus font gagner 2 000 €."
    />
    <Jauge
      nom={<a href="/ui#nombres">Parcours</a>}
      repartition={{ acquis: 39000, enJeu: 11000 }}
      enMots="Parcours : 39 000 € acquis, 11 000 € en jeu sur 50 000 €"
      detail="39 000 € acquis, 11 000 € en jeu. Il manque 22 inclusions et une RCP."
    />
  </Section>
);
