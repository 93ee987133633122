import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DateCivile,
  dateCivile,
  dateDuJour,
  jourDeDate,
  partsDe,
} from '#kernel/date-civile.ts';
import { lireNaissance } from './date-de-liste.ts';

const jour = dateCivile('2026-11-23');
const reperes = { jour, pivot: 26 };
const naissance = fc
  .integer({ min: jourDeDate(dateCivile('1900-03-01')), max: jourDeDate(jour) })
  .map(dateDuJour);
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
].concat(['octobre', 'novembre', 'décembre']);
const COURTS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** Every form that a list may give a date, the year in four figures. */
function formes(date: DateCivile): readonly string[] {
  const { annee: a, mois: m, jour: j } = partsDe(date);
  const [jj, mm] = [String(j).padStart(2, '0'), String(m).padStart(2, '0')];
  return [
    `${jj}/${mm}/${a}`,
    `${j}/${m}/${a}`,
    `${jj}.${mm}.${a}`,
    `${jj}-${mm}-${a}`,
    `${jj} ${mm} ${a}`,
  ]
    .concat([`${jj}${mm}${a}`, `${a}${mm}${jj}`, date, `${date} 00:00`, `${date}T00:00:00`])
    .concat([
      `${jj}/${mm}/${a} 00:00:00`,
      `${j} ${MOIS[m - 1]} ${a}`,
      `${j === 1 ? '1er' : j} ${MOIS[m - 1]?.toUpperCase()} ${a}`,
    ])
    .concat([`${j}-${COURTS[m - 1]}-${a}`, `né le ${jj}/${mm}/${a}`, ` ${jj}/${mm}/${a} `])
    .concat(
      [String(jourDeDate(date) - jourDeDate(dateCivile('1899-12-30')))].filter(
        (n) => n.length === 5,
      ),
    );
}

describe('La date de naissance d’une liste', () => {
  it('se lit sous toutes ses formes', () => {
    fc.assert(
      fc.property(naissance, (date) => {
        for (const forme of formes(date))
          expect(lireNaissance(forme, reperes), forme).toEqual({
            ok: true,
            valeur: { date, siecleSuppose: false },
          });
      }),
    );
  });

  it('suppose un siècle pour deux chiffres, selon l’année charnière, et le dit', () => {
    fc.assert(
      fc.property(naissance, fc.nat({ max: 99 }), (date, pivot) => {
        const { annee, mois, jour: j } = partsDe(date);
        const deux = String(annee % 100).padStart(2, '0');
        const supposee = (annee % 100 <= pivot ? 2000 : 1900) + (annee % 100);
        for (const forme of [`${j}.${mois}.${deux}`, `${j}-${MOIS[mois - 1]}-${deux}`]) {
          const lue = lireNaissance(forme, { jour, pivot });
          if (lue.ok) {
            expect(lue.valeur.siecleSuppose).toBe(true);
            expect(partsDe(lue.valeur.date)).toEqual({ annee: supposee, mois, jour: j });
          } else expect(['naissance-a-venir', 'naissance-inexistante']).toContain(lue.refus);
        }
      }),
    );
    expect(lireNaissance('12.03.48', reperes)).toMatchObject({ valeur: { date: '1948-03-12' } });
    expect(lireNaissance('12-mars-24', reperes)).toMatchObject({ valeur: { date: '2024-03-12' } });
  });

  it.each([
    ['31/02/1948', 'naissance-inexistante'],
    ['00/00/1948', 'naissance-inexistante'],
    ['03/25/1948', 'naissance-inexistante'],
    ['24/11/2026', 'naissance-a-venir'],
    ['12/03/1848', 'naissance-lointaine'],
    ['1948', 'naissance-illisible'],
    ['12/1948', 'naissance-illisible'],
    ['12 jui 1948', 'naissance-illisible'],
    ['inconnue', 'naissance-illisible'],
    ['', 'naissance-illisible'],
  ])('%s est %s', (texte, refus) => {
    expect(lireNaissance(texte, reperes)).toEqual({ ok: false, refus });
  });

  it('ne tombe sur aucun texte, et ne rend jamais qu’un jour passé', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\d/.\- a-zé]{0,14}$/)), (texte) => {
        const lue = lireNaissance(texte, reperes);
        if (lue.ok) expect(lue.valeur.date >= '1900-01-01' && lue.valeur.date <= jour).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
