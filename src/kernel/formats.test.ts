import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dateCivile } from './date-civile.ts';
import {
  accord,
  dateChiffres,
  dateCourte,
  dateHeure,
  dateLongue,
  depuis,
  duree,
  heure,
  heureColonne,
  jourRelatif,
  moisEtAnnee,
  nombre,
  pluriel,
  pourcent,
} from './formats.ts';

const PARIS = 'Europe/Paris';
const samedi = dateCivile('2026-11-21');
const instant = new Date('2026-11-21T13:30:00Z');
const matin = new Date('2026-11-21T08:20:00Z');

describe('dates et heures pour des personnes', () => {
  test('l’heure se lit « 9 h 20 » dans une phrase, « 09:20 » dans une colonne', () => {
    expect(heure(matin, PARIS)).toBe('9\u00a0h\u00a020');
    expect(heure(new Date('2026-11-21T08:00:00Z'), PARIS)).toBe('9\u00a0h');
    expect(heure(new Date('2026-11-20T23:05:00Z'), PARIS)).toBe('0\u00a0h\u00a005');
    expect(heureColonne(matin, PARIS)).toBe('09:20');
    expect(heureColonne(matin, 'Indian/Reunion')).toBe('12:20');
  });

  test('la date se lit longue, courte, en chiffres, avec l’heure', () => {
    expect(dateLongue(samedi)).toBe('samedi 21 novembre 2026');
    expect(dateCourte(samedi)).toBe('sam. 21 nov. 2026');
    expect(dateChiffres(samedi)).toBe('21/11/2026');
    expect(dateHeure(instant, PARIS)).toBe('sam. 21 nov. 2026, 14:30');
    expect(moisEtAnnee(samedi)).toBe('novembre 2026');
    expect(dateLongue(dateCivile('2026-08-01'))).toBe('samedi 1er août 2026');
  });

  test('un jour proche a son nom', () => {
    expect(jourRelatif(samedi, samedi)).toBe('aujourd’hui');
    expect(jourRelatif(dateCivile('2026-11-22'), samedi)).toBe('demain');
    expect(jourRelatif(dateCivile('2026-11-20'), samedi)).toBe('hier');
    expect(jourRelatif(dateCivile('2026-11-23'), samedi)).toBe('lundi 23 novembre');
    expect(jourRelatif(dateCivile('2027-01-04'), samedi)).toBe('lundi 4 janvier 2027');
  });

  test('le temps écoulé se dit en une unité', () => {
    const apres = (minutes: number) =>
      depuis(instant, new Date(instant.getTime() + minutes * 60_000));
    expect(apres(-5)).toBe('moins d’une minute');
    expect(apres(3.9)).toBe('3\u00a0min');
    expect(apres(300)).toBe('5\u00a0h');
    expect(apres(1_440)).toBe('1\u00a0jour');
    expect(apres(6 * 1_440)).toBe('6\u00a0jours');
    expect(apres(61 * 1_440)).toBe('2\u00a0mois');
    expect(apres(731 * 1_440)).toBe('2\u00a0ans');
  });
});

describe('nombres et durées pour des personnes', () => {
  test('une durée se dit en heures et minutes', () => {
    expect(duree(26)).toBe('26\u00a0min');
    expect(duree(65)).toBe('1\u00a0h\u00a005');
    expect(duree(60)).toBe('1\u00a0h');
    expect(duree(0)).toBe('0\u00a0min');
    expect(duree(59.6)).toBe('1\u00a0h');
    expect(duree(-90)).toBe('−1\u00a0h\u00a030');
    expect(duree(-0.2)).toBe('0\u00a0min');
  });

  test('les milliers sont séparés par une espace que la police possède', () => {
    expect(nombre(12_345)).toBe('12\u00a0345');
    expect(nombre(-1_234.56, 1)).toBe('−1\u00a0234,6');
    expect(nombre(-0.4)).toBe('0');
    expect(pourcent(0.125, 1)).toBe('12,5\u00a0%');
  });

  test('aucun nombre ne s’écrit avec une espace fine ni une espace sécable', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat(4), (n, d) => {
        expect(nombre(n, d)).toMatch(/^−?[\d\u00a0]+(?:,\d+)?$/);
      }),
    );
  });

  test('le pluriel commence à deux', () => {
    expect(pluriel(0, 'créneau', 'créneaux')).toBe('0\u00a0créneau');
    expect(pluriel(1, 'créneau', 'créneaux')).toBe('1\u00a0créneau');
    expect(pluriel(1_200, 'créneau', 'créneaux')).toBe('1\u00a0200\u00a0créneaux');
    expect(accord(1.5, 'demande')).toBe('demande');
    expect(accord(2, 'demande')).toBe('demandes');
  });
});
