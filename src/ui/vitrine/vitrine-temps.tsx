import { Frise } from '../frise.tsx';
import { Section } from '../page.tsx';
import { type CaseDeSemaine, type EtatDeCase, Semaine } from '../semaine.tsx';

const creneau = (jour: number, debut: string, quoi: string, etat: EtatDeCase): CaseDeSemaine => ({
  jour: `2026-11-${jour}`,
  debut,
  quoi,
  etat,
  href: etat === 'occupe' ? undefined : '#temps',
});

const CASES = [
  creneau(23, '09:20', 'Corliret', 'pris'),
  creneau(23, '10:40', 'Corliret', 'libre'),
  creneau(23, '11:00', 'Vaudrebois', 'libre'),
  creneau(23, '16:20', 'Tressagues', 'libre'),
  creneau(24, '10:00', 'Vaudrebois', 'pris'),
  creneau(24, '14:20', 'Corliret', 'libre'),
  creneau(25, '09:00', 'Tressagues', 'libre'),
  creneau(25, '14:00', 'occupé', 'occupe'),
  creneau(26, '10:00', 'occupé', 'occupe'),
  creneau(26, '11:20', 'Darsonnel', 'annule'),
  creneau(27, '09:40', 'Corliret', 'libre'),
  creneau(27, '14:00', 'Tressagues', 'pris'),
];

const JOURS = ['Lun. 23', 'Mar. 24', 'Mer. 25', 'Jeu. 26', 'Ven. 27'].map((titre, i) => ({
  titre,
  date: `2026-11-${23 + i}`,
  aujourdhui: i === 0,
}));

export const VitrineTemps = () => (
  <Section
    titre="Temps"
    id="temps"
    introduction="Une frise pour un parcours, une semaine pour les créneaux. Libre : un contour. Pris : un aplat. Occupé ailleurs : un tireté."
  >
    <div class="two-wide">
      <Frise
        moments={[
          {
            quand: 'Jeu. 19 nov., 10:15',
            quoi: 'Sortie annoncée par l’hôpital de Riom',
            etat: 'passe',
          },
          {
            quand: 'Jeu. 19 nov., 11:40',
            quoi: 'Pharmacie Marquessac prévenue, traitement prêt',
            etat: 'passe',
          },
          {
            quand: 'Sam. 21 nov.',
            quoi: 'Bilan biologique',
            detail: 'Ordonnance transmise, résultat attendu.',
            etat: 'retard',
          },
          { quand: 'Aujourd’hui', quoi: 'Première visite de Mahaut Brévillon', etat: 'ici' },
          { quand: 'Ven. 27 nov.', quoi: 'Appel au huitième jour' },
        ]}
      />
      <Semaine titre="Créneaux du 23 au 27 novembre, secteur ouest" jours={JOURS} cases={CASES} />
    </div>
  </Section>
);
