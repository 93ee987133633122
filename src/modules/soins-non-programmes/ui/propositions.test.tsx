import { describe, expect, it } from 'vitest';
import { mettreEnVue, type Proposee } from './propositions.tsx';
import { Raisons } from './raisons.tsx';

const proposee = (rang: number, nom: string): Proposee => ({
  creneauId: `creneau-${rang}`,
  rang,
  debut: '2026-11-23T09:00:00Z',
  genre: 'cabinet',
  nom,
  commune: '63165',
  communeNom: 'Giat',
  trajetMinutes: 5,
  raisonsDetaillees: [],
});

describe('Les propositions', () => {
  it('montrent d’abord la meilleure heure de chaque professionnel, puis les autres, numérotées comme on les lit', () => {
    const noms = ['Corliret', 'Corliret', 'Tressagues', 'Corliret', 'Vaudrebois'];
    const vues = mettreEnVue(noms.map((nom, i) => proposee(i + 1, nom)));
    expect(vues.map(({ nom, rang }) => [rang, nom])).toEqual([
      [1, 'Corliret'],
      [2, 'Tressagues'],
      [3, 'Vaudrebois'],
      [4, 'Corliret'],
      [5, 'Corliret'],
    ]);
    expect(vues.map(({ creneauId }) => creneauId).sort()).toEqual(
      noms.map((_, i) => `creneau-${i + 1}`),
    );
  });

  it('disent pourquoi en deux phrases, ce qui s’écarte de la demande en gras', () => {
    const dites = String(
      <Raisons
        raisons={[
          { genre: 'delai', minutes: 90, tenu: true },
          { genre: 'trajet', minutes: 44, tropLoin: true },
          { genre: 'equite', recus: 3, moyenne: 6 },
        ]}
      />,
    );
    expect(dites).toBe(
      'Dans 1\u00A0h\u00A030, <b>à 44\u00A0min de route</b>, plus loin que demandé. 3\u00A0patients reçus ce mois-ci, pour 6 en moyenne.',
    );
  });

  it('ne donnent jamais une route inconnue pour nulle', () => {
    const dites = String(
      <Raisons raisons={[{ genre: 'trajet', minutes: null, tropLoin: false }]} />,
    );
    expect(dites).toContain('temps de route inconnu');
  });
});
