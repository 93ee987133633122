import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attenteApres, etatDe, manieres } from './envoi.ts';

describe('un essai manqué', () => {
  it('attend une minute, puis deux fois plus à chaque fois, une heure au plus', () => {
    expect([1, 2, 3, 7, 20].map((n) => attenteApres(n) / 60_000)).toEqual([1, 2, 4, 60, 60]);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), (n) => {
        expect(attenteApres(n + 1)).toBeGreaterThanOrEqual(attenteApres(n));
      }),
    );
  });
});

describe('un rendez-vous', () => {
  it('se crée la première fois, se remplace quand il a pu arriver', () => {
    expect(manieres({ su: null, tentatives: 1 })).toEqual(['creer']);
    expect(manieres({ su: null, tentatives: 2 })).toEqual(['remplacer', 'creer']);
    expect(manieres({ su: 'pris', tentatives: 1 })).toEqual(['remplacer']);
  });

  it('dit son état : annulé l’emporte, redirigé est venu', () => {
    expect(etatDe({ annuleeLe: new Date(), issue: 'venu' })).toBe('annule');
    expect(etatDe({ annuleeLe: null, issue: null })).toBe('pris');
    expect(etatDe({ annuleeLe: null, issue: 'redirige' })).toBe('venu');
    expect(etatDe({ annuleeLe: null, issue: 'pas-venu' })).toBe('pas-venu');
  });
});
