import { describe, expect, it } from 'vitest';
import { ecrireFeuille, faitDePresence, ligneDe } from './feuille.ts';

const debut = new Date('2026-11-10T19:00:00Z');
const fin = new Date('2026-11-10T21:00:00Z');
const present = {
  ...{ personneId: 'p', nom: 'Mme Creuse', qualite: null },
  moyen: 'papier',
  presence: 'sur-place',
  ...{ arrivee: debut, depart: null, professionnelId: 'x', profession: '60', commune: null },
  ...{ secteur: null, cptsInvitee: null },
} as const;
const feuille = {
  ...{ reunion: 'r', genre: 'conseil-d-administration', titre: 'CA', mission: 'vie-associative' },
  ...{ debut: debut.toISOString(), fin: fin.toISOString(), numero: 1, precedente: null },
  motif: null,
};

describe('une présence', () => {
  it('dit au journal qui n’a fait qu’écouter, et la feuille le garde', () => {
    const detail = (dit: object) => {
      const ligne = ligneDe({ ...present, ...dit }, { debut, fin }, 'f');
      const texte = ecrireFeuille({ ...feuille, lignes: [ligne] });
      return [faitDePresence(feuille, ligne, 1).detail, texte.includes('ecoute')];
    };
    expect(detail({})).toEqual(['sur-place', false]);
    expect(detail({ ecoute: true })).toEqual(['ecoute', true]);
    expect(detail({ invite: true })).toEqual(['invite', false]);
  });
});
