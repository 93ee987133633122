import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile } from '#kernel/date-civile.ts';
import type { Periode } from '#kernel/periode.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { plierCumuls } from '../usecases/plier-cumuls.ts';
import { lireCumuls, lireCumulsParPeriode } from './cumuls.query.ts';
import { lireDelais } from './delais.query.ts';
import { insertFaits } from './faits.repository.ts';
import { plierTout } from './faits-d-essai.copy.ts';
import { compterProfessionnels } from './participants.query.ts';

type Cpts = Awaited<ReturnType<Banc['creerCpts']>>;

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const genres = ['a', 'b'];
const unFait = fc.record({
  genre: fc.constantFrom(...genres),
  mission: fc.constantFrom('acces-aux-soins', 'prevention'),
  instant: fc.date({
    min: new Date('2026-01-01T12:00:00Z'),
    max: new Date('2026-04-10T12:00:00Z'),
    noInvalidDate: true,
  }),
  professions: fc.constantFrom<readonly string[]>([], ['10'], ['60', '10']),
  professionnel: fc.option(fc.constantFrom(...[1, 2, 3].map(idDe))),
  quantite: fc.integer({ min: -1, max: 5 }),
  minutes: fc.option(fc.integer({ min: 0, max: 90 })),
});
const unePeriode = fc
  .tuple(fc.nat(60), fc.nat(100))
  .map(([depuis, jours]) => ajouterJours(dateCivile('2025-12-25'), depuis + jours))
  .chain((au) => fc.nat(100).map((jours): Periode => ({ du: ajouterJours(au, -jours), au })));

describe('les cumuls du journal', () => {
  it('disent la même chose que les faits, avant, pendant et après le pliage, mois entiers ou non', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(unFait, { minLength: 1, maxLength: 40 }),
        fc.array(unePeriode, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 50 }),
        async (faits, periodes, lot) => {
          const cpts = await banc.creerCpts(`cumul-${n++}`);
          const appel = await consigner(cpts, faits);
          const attendu = await dApresLesFaits(cpts, periodes);
          expect(await dApresLesCumuls(cpts, periodes)).toEqual(attendu);
          await plierCumuls(appel, { lot });
          expect(await dApresLesCumuls(cpts, periodes)).toEqual(attendu);
          while (await resteAPlier(cpts)) await plierCumuls(appel, { lot });
          expect(await dApresLesCumuls(cpts, periodes)).toEqual(attendu);
        },
      ),
      { numRuns: 15 },
    );
  });

  it('pliés d’un coup sont ceux que plient les lots', async () => {
    const [peu, tout] = [await banc.creerCpts('peu-a-peu'), await banc.creerCpts('d-un-coup')];
    const faits = fc.sample(unFait, { numRuns: 30, seed: 7 });
    const periode = { du: dateCivile('2026-01-01'), au: dateCivile('2026-03-31') };
    const appel = await consigner(peu, faits);
    while (await resteAPlier(peu)) await plierCumuls(appel, { lot: 7 });
    await consigner(tout, faits);
    await banc.regarder('delete from journal.a_plier where cpts_id = $1', [tout.id]);
    await banc.lire(tout, (tx) => plierTout(tx, tout.id));
    expect(await dApresLesCumuls(tout, [periode])).toEqual(await dApresLesCumuls(peu, [periode]));
  });

  it('répondent à plusieurs périodes comme à chacune', async () => {
    const cpts = await banc.creerCpts('plusieurs');
    await consigner(cpts, fc.sample(unFait, { numRuns: 30, seed: 3 }));
    const periodes = fc.sample(unePeriode, { numRuns: 4, seed: 5 });
    await banc.lire(cpts, async (tx) => {
      const ensemble = await lireCumulsParPeriode(tx, cpts.id, { periodes, genres });
      for (const [rang, periode] of periodes.entries())
        expect(ensemble[rang]).toEqual(await lireCumuls(tx, cpts.id, { ...periode, genres }));
    });
  });
});

async function consigner(cpts: Cpts, faits: readonly Parameters<typeof insertFaits>[1][number][]) {
  const appel = banc.appel(cpts, { role: 'systeme' });
  const { acteur, maintenant } = appel;
  const ids = () => appel.socle.ids(maintenant);
  await banc.lire(cpts, (tx) =>
    insertFaits({ tx, cpts: cpts.id, fuseau: cpts.fuseau, acteur, maintenant, ids }, faits),
  );
  return appel;
}

const resteAPlier = async ({ id }: Cpts) =>
  (await banc.regarder('select 1 from journal.a_plier where cpts_id = $1', [id])).length > 0;

async function dApresLesCumuls(cpts: Cpts, periodes: readonly Periode[]) {
  return await banc.lire(cpts, async (tx) => {
    const lus = [];
    for (const periode of periodes)
      lus.push({
        cumuls: (await lireCumuls(tx, cpts.id, { ...periode, genres })).map(
          ({ source, ...c }) => c,
        ),
        delais: (await lireDelais(tx, cpts.id, { ...periode, genres })).toSorted(
          (a, b) => a.genre.localeCompare(b.genre) || a.minutes - b.minutes,
        ),
        professionnels: await compterProfessionnels(tx, cpts.id, { ...periode, genres }),
      });
    return lus;
  });
}

/** The same figures, added up from the entries alone. */
async function dApresLesFaits(cpts: Cpts, periodes: readonly Periode[]) {
  const lus = [];
  for (const { du, au } of periodes) {
    const valeurs = [cpts.id, du, au];
    lus.push({
      cumuls: await banc.regarder(
        `select genre, coalesce(professions[1], '') as profession, coalesce(detail, '') as detail, count(*)::int as faits,
           sum(quantite)::int as quantite, coalesce(sum(quantite * minutes), 0)::int as minutes, 0 as centimes
         from journal.faits where cpts_id = $1 and jour between $2 and $3 group by 1, 2, 3 order by 1, 2, 3`,
        valeurs,
      ),
      delais: await banc.regarder(
        `select genre, minutes, sum(quantite)::int as quantite from journal.faits
         where cpts_id = $1 and jour between $2 and $3 and minutes is not null group by 1, 2 order by 1, 2`,
        valeurs,
      ),
      professionnels: (
        await banc.regarder(
          `select 1 from journal.faits where cpts_id = $1 and jour between $2 and $3 and professionnel_id is not null
           group by professionnel_id having sum(quantite) > 0`,
          valeurs,
        )
      ).length,
    });
  }
  return lus;
}

function idDe(n: number): string {
  return `01900000-0000-7000-8000-00000000000${n}`;
}
