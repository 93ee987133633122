import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { plierCumuls } from '../usecases/plier-cumuls.ts';
import { lireCumuls } from './cumuls.query.ts';
import { insertFaits } from './faits.repository.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const unFait = fc.record({
  genre: fc.constantFrom('a', 'b'),
  mission: fc.constant('acces-aux-soins'),
  instant: fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2026-12-31'),
    noInvalidDate: true,
  }),
  professions: fc.constantFrom<readonly string[]>([], ['10'], ['60', '10']),
  quantite: fc.integer({ min: 1, max: 5 }),
  minutes: fc.option(fc.integer({ min: 0, max: 3000 })),
});

describe('les cumuls du journal', () => {
  it('disent la même chose avant, pendant et après le pliage', async () => {
    let n = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(unFait, { minLength: 1, maxLength: 40 }),
        fc.integer({ min: 1, max: 50 }),
        async (faits, lot) => {
          const cpts = await banc.creerCpts(`cumul-${n++}`);
          const appel = banc.appel(cpts, { role: 'systeme' });
          await banc.lire(cpts, (tx) =>
            insertFaits(
              {
                tx,
                cpts: cpts.id,
                fuseau: cpts.fuseau,
                acteur: appel.acteur,
                maintenant: appel.maintenant,
                ids: () => appel.socle.ids(appel.maintenant),
              },
              faits,
            ),
          );
          const lire = () =>
            banc.lire(cpts, (tx) =>
              lireCumuls(tx, cpts.id, { du: '2025-12-31', au: '2027-01-01', genres: ['a', 'b'] }),
            );
          const avant = await lire();
          expect(avant.reduce((somme, c) => somme + c.quantite, 0)).toBe(
            faits.reduce((somme, f) => somme + f.quantite, 0),
          );
          await plierCumuls(appel, { lot });
          expect(await lire()).toEqual(avant);
          while (
            (await plierCumuls(appel, { lot })).ok &&
            (await banc.regarder('select 1 from journal.a_plier where cpts_id = $1', [cpts.id]))
              .length > 0
          );
          expect(await lire()).toEqual(avant);
        },
      ),
      { numRuns: 15 },
    );
  });
});
