import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { chainedSha256 } from '#platform/crypto/digest.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { type Entree, texteScelle } from './entree.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const texte = fc.string({ unit: 'binary', maxLength: 40 }).map((t) => t.replaceAll('\u0000', ''));
const peutEtre = fc.option(texte, { nil: null });
const entree = fc.record({
  cpts: fc.uuid(),
  precedente: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((o) => Buffer.from(o)),
  rang: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
  instant: fc.date({
    min: new Date('1900-01-01'),
    max: new Date('2200-01-01'),
    noInvalidDate: true,
  }),
  micros: fc.integer({ min: 0, max: 999 }),
  acteur: fc.option(fc.uuid(), { nil: null }),
  nom: texte,
  roles: texte,
  action: texte,
  objet: peutEtre,
  personne: peutEtre,
  personnes: fc.array(fc.uuid(), { maxLength: 5 }),
  detail: fc.dictionary(
    texte,
    fc.oneof(
      texte,
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
    ),
    { maxKeys: 4 },
  ),
});

const SQL = `select encode(tracabilite.empreinte_de($1, $2::uuid, $3::bigint, x.instant, $6::uuid, $7, $8, $9, $10, $11,
    $12::uuid[], $13::jsonb), 'hex') as empreinte,
  extract(epoch from x.instant)::text as secondes, to_jsonb($12::uuid[])::text as personnes, ($13::jsonb)::text as detail
  from (select $4::timestamptz + make_interval(secs => $5::double precision / 1000000) as instant) x`;

describe('la forme scellée d’une entrée', () => {
  it('est la même ici et dans PostgreSQL', async () => {
    await fc.assert(
      fc.asyncProperty(entree, async (e) => {
        const [lue] = await banc.regarder(SQL, [
          e.precedente,
          e.cpts,
          e.rang,
          e.instant,
          e.micros,
          e.acteur,
          e.nom,
          e.roles,
          e.action,
          e.objet,
          e.personne,
          e.personnes,
          JSON.stringify(e.detail),
        ]);
        const stockee: Entree = {
          ...e,
          version: 2,
          secondes: String(lue?.['secondes']),
          personnes: String(lue?.['personnes']),
          detail: String(lue?.['detail']),
          precedente: '',
          empreinte: '',
        };
        const scellee = texteScelle(e.cpts, stockee) ?? '';
        expect(chainedSha256(e.precedente.toString('hex'), scellee)).toBe(lue?.['empreinte']);
        expect(JSON.parse(scellee)).toHaveLength(12);
      }),
      { numRuns: 300 },
    );
  });
});
