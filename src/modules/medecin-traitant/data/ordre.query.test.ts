import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { dateCivile, dateDuJour, jourDeDate } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { type Bareme, partsDePriorite } from '../domain/bareme.ts';
import { CODES_DES_CRITERES, type CriterePese } from '../domain/critere.ts';
import { PERSONNE, planterScene, poserDemande } from '../testing/builders.ts';
import { masqueDe, pointsDe } from './ordre.query.ts';

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
      // Longer than the months that are compared, and in the days to come.
      fc.oneof(jours('2019-01-01', '2026-12-31'), jours('1990-01-01', '2012-12-31')),
      jours('2026-11-23', '2028-03-01'),
      fc.constantFrom(0, 1, 43_200, 82_799),
      async (un, criteres, naissance, recue, jour, seconde) => {
        const naissanceMois = `${naissance.slice(0, 7)}-01`;
        const recueLe = new Date(debutDeJour(recue, FUSEAU).getTime() + seconde * 1000);
        const { rows } = await banc.lire(null, async (tx) =>
          sql<{ points: number }>`
            select ${pointsDe(un, { jour, fuseau: FUSEAU })} as points
            from (select ${masqueDe(criteres)}::int as masque, ${naissanceMois}::date as naissance_mois,
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

it('la base garde de chaque critère le bit que l’ordre y lit', async () => {
  const { cpts } = await planterScene(banc, 'demo-masque');
  const listes = [[], [...CODES_DES_CRITERES], ...CODES_DES_CRITERES.map((code) => [code])];
  for (const [rang, criteres] of listes.entries()) {
    const traitementAvant = criteres.includes('traitement') ? '2026-12-24' : '';
    const prenom = `${PERSONNE.prenom}${'a'.repeat(rang)}`;
    await poserDemande(banc, cpts, { prenom, telephone: '', criteres, traitementAvant });
  }
  const lignes = await banc.regarder(
    'select criteres, masque from mt.demandes where cpts_id = $1',
    [cpts.id],
  );
  expect(lignes).toHaveLength(listes.length);
  for (const { criteres, masque } of lignes)
    expect(masque, String(criteres)).toBe(masqueDe(z.array(z.string()).parse(criteres)));
});
