import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { dateCivile, dateDuJour, jourDeDate } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { type Bareme, partsDePriorite } from '../domain/bareme.ts';
import { CODES_DES_CRITERES, type CriterePese } from '../domain/critere.ts';
import { pointsDe } from './ordre.query.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const FUSEAU = 'Europe/Paris';
const jours = (du: string, au: string) =>
  fc.integer({ min: jourDeDate(dateCivile(du)), max: jourDeDate(dateCivile(au)) }).map(dateDuJour);

/** The same for each criterion. */
function tous<T>(valeur: T): Record<CriterePese, T> {
  const [ald, age, c2s, ame, precarite, grossesse] = Array(6).fill(valeur);
  const [nourrisson, handicap, perte, jamais, immobile, traitement] = Array(6).fill(valeur);
  return {
    ald,
    age,
    c2s,
    ame,
    precarite,
    grossesse,
    nourrisson,
    handicap,
    perte,
    jamais,
    immobile,
    traitement,
  };
}

it('l’ordre de la base compte les points comme la phrase qui les explique', async () => {
  const bareme: fc.Arbitrary<Bareme> = fc.record({
    adopteLe: fc.constant(null),
    decision: fc.constant(null),
    ageAuDela: fc.integer({ min: 0, max: 120 }),
    points: fc.record(tous(fc.nat({ max: 20 }))),
    pointsParMois: fc.nat({ max: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(
      bareme,
      fc.subarray([...CODES_DES_CRITERES]),
      jours('1920-01-01', '2026-11-23'),
      jours('2020-01-01', '2026-11-23'),
      jours('2026-11-23', '2028-03-01'),
      async (un, criteres, naissance, recue, jour) => {
        const naissanceMois = `${naissance.slice(0, 7)}-01`;
        const recueLe = debutDeJour(recue, FUSEAU);
        const { rows } = await banc.lire(null, async (tx) =>
          sql<{ points: number }>`
            select ${pointsDe(un, { jour, fuseau: FUSEAU })} as points
            from (select ${sql.val(criteres)}::text[] as criteres, ${naissanceMois}::date as naissance_mois,
              ${recueLe}::timestamptz as recue_le) d`.execute(tx),
        );
        const attendu = partsDePriorite(
          un,
          { criteres, naissanceMois, recueLe: dateCivileDe(recueLe, FUSEAU) },
          jour,
        ).reduce((somme, { points }) => somme + points, 0);
        expect(Number(rows[0]?.points)).toBe(attendu);
      },
    ),
    { numRuns: 60 },
  );
});
