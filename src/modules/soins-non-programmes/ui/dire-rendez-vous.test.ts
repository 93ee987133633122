import { describe, expect, it } from 'vitest';
import type { Accueil } from '../domain/creneau.ts';
import { direAccueil } from './dire-rendez-vous.ts';

const ORDINAIRE: Accueil = {
  public: 'tous',
  motifs: [],
  ageMin: null,
  ageMax: null,
  reservablePar: ['regulation', 'sas'],
  filieres: [],
};
const dit = (autres: Partial<Accueil>) =>
  Object.fromEntries(
    direAccueil({ ...ORDINAIRE, ...autres }).map(({ terme, valeur }) => [terme, valeur]),
  );

describe('Pour qui est un créneau', () => {
  it('tait ce qui ne limite rien', () => {
    expect(dit({})).toEqual({
      'Pour qui': 'Pour tous',
      'Réservé par': 'La régulation de la CPTS, le SAS',
    });
  });

  it('dit sa filière, ses motifs, ses âges et qui le garde', () => {
    expect(
      dit({
        public: 'ma-patientele',
        filieres: ['entorse-cheville', 'lombalgie-aigue'],
        motifs: ['fievre'],
        ageMin: 3,
        reservablePar: ['membres'],
      }),
    ).toEqual({
      'Pour qui': 'Pour sa patientèle',
      'Filière d’urgence':
        'Entorse de cheville, lombalgie aiguë\u00A0: pour qui le protocole y admet',
      'Motifs reçus': 'Fièvre',
      'Âge reçu': '3 ans au moins',
      'Réservé par': 'Les professionnels de la CPTS',
    });
    expect(dit({ ageMin: 3, ageMax: 15 })['Âge reçu']).toBe('de 3 à 15 ans');
    expect(dit({ ageMax: 15 })['Âge reçu']).toBe('15 ans au plus');
  });
});
