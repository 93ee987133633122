import fc from 'fast-check';
import { type RawBuilder, sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../app/testing/banc.ts';
import { inTenant } from './database.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

/** The same templates at every call, put together in every way. */
type Morceau = { readonly quoi: 'valeur' | 'liste' | 'deux' | 'nom' | 'brut'; readonly n: number };
const morceau = fc.record({
  quoi: fc.constantFrom('valeur', 'liste', 'deux', 'nom', 'brut' as const),
  n: fc.integer({ min: 0, max: 3 }),
});

const ecrire = ({ quoi, n }: Morceau, reste: RawBuilder<unknown>): unknown => {
  if (quoi === 'valeur') return n;
  if (quoi === 'liste') return sql.val([n]);
  if (quoi === 'nom') return sql.id(`c${n}`);
  if (quoi === 'brut') return sql.raw(`brut_${n}`);
  return sql`a = ${n} and ${reste}`;
};

describe('les textes connus', () => {
  it('sont ceux du compilateur, avec les mêmes valeurs, au premier appel et aux suivants', async () => {
    await inTenant(banc.db, { cpts: null, mandats: [] }, async (tx) => {
      const lire = (texte: RawBuilder<unknown>, ou: typeof banc.db.kysely) => {
        const { sql: text, parameters } = texte.compile(ou);
        return { text, parameters };
      };
      fc.assert(
        fc.property(morceau, morceau, morceau, (a, b, c) => {
          const ordre = () =>
            sql`select ${ecrire(a, sql`${ecrire(b, sql`vrai`)} or ${c.n}`)} from t where ${ecrire(c, sql`${b.n}`)}`;
          const attendu = lire(ordre(), banc.db.kysely);
          expect(lire(ordre(), tx)).toEqual(attendu);
          expect(lire(ordre(), tx)).toEqual(attendu);
        }),
        { numRuns: 300 },
      );
    });
  });
});
