import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../app/testing/banc.ts';
import { inTenant, type Tx } from './database.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const NULLE_PART = { cpts: null, mandats: [] };
const dans = <T>(work: (tx: Tx) => Promise<T>) => inTenant(banc.db, NULLE_PART, work);
const lire = async (tx: Tx, n: number) => (await sql`select ${n}::int as n`.execute(tx)).rows;

describe('une salve', () => {
  it('rend à chacun sa réponse, dans l’ordre, préparée ou non, deux fois dans la même salve', async () => {
    for (const n of [1, 2, 3, 4]) {
      const lus = await dans((tx) =>
        Promise.all([lire(tx, n), lire(tx, -n), sql`select 'a' as a where false`.execute(tx)]),
      );
      expect(lus).toMatchObject([[{ n }], [{ n: -n }], { rows: [] }]);
    }
  });

  it('partie pendant qu’une autre est en route, répond aussi', async () => {
    const lus = await dans(async (tx) => {
      const lente = sql`select pg_sleep(0.02)`.execute(tx);
      await new Promise((resolve) => setImmediate(resolve));
      return await Promise.all([lire(tx, 1), lente, lire(tx, 2)]);
    });
    expect([lus[0], lus[2]]).toEqual([[{ n: 1 }], [{ n: 2 }]]);
  });

  it('échoue de la première faute pour ce qui la suit, défait tout, et laisse la connexion bonne', async () => {
    const diviser = (tx: Tx, par: number) => sql`select 1 / ${par}::int as q`.execute(tx);
    for (let fois = 0; fois < 4; fois++) {
      const issues = await dans(async (tx) => {
        const tous = await Promise.allSettled([lire(tx, 1), diviser(tx, 0), lire(tx, 2)]);
        return tous.map(({ status }) => status);
      }).catch((error: unknown) => error);
      expect(issues).toBeInstanceOf(Error);
      await expect(dans((tx) => Promise.all([lire(tx, 1), diviser(tx, 0)]))).rejects.toThrow(
        /division by zero/,
      );
      expect(await dans((tx) => lire(tx, 7))).toEqual([{ n: 7 }]);
      expect((await dans((tx) => diviser(tx, 1))).rows).toEqual([{ q: 1 }]);
    }
  });

  it('dit combien de lignes elle a touchées, et de qui vient la faute', async () => {
    const deux = await dans((tx) => sql`values (1), (2)`.execute(tx));
    expect(deux.numAffectedRows).toBe(2n);
    const faute = await dans((tx) => sql`select nulle_part()`.execute(tx)).catch((e: Error) => e);
    expect(faute).toMatchObject({ code: '42883', stack: expect.stringContaining('pipeline.ts') });
  });
});
