import { describe, expect, it } from 'vitest';
import { reconnaitreCommune } from './commune-reconnue.ts';

const commune = (code: string, nom: string, litterale = true) => ({
  code,
  nom,
  litterale,
  departement: code.slice(0, 2),
  region: '84',
  codesPostaux: [],
  population: null,
  lon: null,
  lat: null,
});
const giat = commune('63165', 'Giat');

describe('La commune d’un nom tapé', () => {
  it('est prise quand une seule le porte, avec ou sans accents, ou commence ainsi', () => {
    const trouvees = [giat, commune('63001', 'Giataz')];
    expect(reconnaitreCommune('GIAT', trouvees)).toMatchObject({ code: '63165', erreur: null });
    expect(reconnaitreCommune('gia', [giat])).toMatchObject({ code: '63165', erreur: null });
  });

  it('est demandée entre celles qui portent ce nom', () => {
    const trouvees = [commune('15001', 'Saint-Priest'), commune('63002', 'Saint-Priest')];
    const lue = reconnaitreCommune('saint priest', [...trouvees, commune('1', 'Saint-Priest-x')]);
    expect([lue.code, lue.choix.length, lue.erreur]).toEqual([
      '',
      2,
      'Plusieurs communes\u00A0: choisissez la bonne.',
    ]);
  });

  it('n’est jamais devinée : d’un nom que nulle ne porte, on le dit et l’on propose les plus proches', () => {
    const proches = [commune('63003', 'Rouilly', false), commune('63004', 'Trilly', false)];
    for (const trouvees of [proches, proches.slice(0, 1)]) {
      const lue = reconnaitreCommune('Trifouilly', trouvees);
      expect([lue.code, lue.choix.length]).toEqual(['', trouvees.length]);
      expect(lue.erreur).toMatch(/^Aucune commune ne porte ce nom/);
    }
    expect(reconnaitreCommune('Trifouilly', []).erreur).toMatch(/^Aucune commune ne porte ce nom/);
  });
});
