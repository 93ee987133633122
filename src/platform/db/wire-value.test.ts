import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../app/testing/banc.ts';
import { inTenant } from './database.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const texte = fc.string({ unit: 'binary' }).map((t) => t.replaceAll('\0', '').toWellFormed());

/**
 * An object as PostgreSQL reads it: `JSON.parse` of this Node may read an escaped quote of a key as a backslash
 * (nodejs/node#63785), so keys that need one are not read back. None of ours does.
 */
const membres = (objet: object) =>
  Object.entries(objet)
    .map(([cle, valeur]) => `${cle} ${valeur}`)
    .toSorted();

describe('les valeurs envoyées', () => {
  it('reviennent de PostgreSQL comme elles sont parties', async () => {
    const valeurs = fc.record({
      textes: fc.array(fc.option(texte)),
      octets: fc.uint8Array().map((o) => Buffer.from(o)),
      liste: fc.array(fc.uint8Array().map((o) => Buffer.from(o))),
      instant: fc.date({
        min: new Date('0001-01-01'),
        max: new Date('9999-12-31'),
        noInvalidDate: true,
      }),
      objet: fc.dictionary(fc.stringMatching(/^[a-zé]{1,5}$/), fc.integer()),
      membres: fc.dictionary(fc.stringMatching(/^[a-z"\\é]{1,5}$/), fc.integer()),
      nombre: fc.integer(),
      oui: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(valeurs, async (v) => {
        const { rows } = await inTenant(banc.db, { cpts: null, mandats: [] }, (tx) =>
          sql<{
            membres: string[];
          }>`select ${sql.val(v.textes)}::text[] as textes, ${v.octets}::bytea as octets, ${sql.val(v.liste)}::bytea[] as liste,
            ${v.instant}::timestamptz as instant, ${sql.val(v.objet)}::jsonb as objet, ${v.nombre}::int as nombre,
            array(select key || ' ' || value from jsonb_each_text(${sql.val(v.membres)}::jsonb)) as membres,
            ${v.oui}::boolean as oui, ${null}::text as rien`.execute(tx),
        );
        const lus = rows.map((lue) => ({ ...lue, membres: lue.membres.toSorted() }));
        expect(lus).toEqual([{ ...v, membres: membres(v.membres), rien: null }]);
      }),
      { numRuns: 60 },
    );
  });
});
