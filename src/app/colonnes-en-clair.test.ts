import { beforeAll, describe, expect, it } from 'vitest';
import { CHIFFRES } from './commands/cles.ts';
import { type Banc, dresserBanc } from './testing/banc.ts';
import { EN_CLAIR } from './testing/colonnes-en-clair.ts';

type Colonne = { readonly nom: string; readonly type: string };

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const enClair = EN_CLAIR.flatMap(({ colonnes }) =>
  Object.entries(colonnes).flatMap(([table, noms]) =>
    noms.split(' ').map((nom) => `${table}.${nom}`),
  ),
);
const chiffrees = CHIFFRES.flatMap(({ table, colonnes, index }) =>
  [...Object.keys(colonnes), ...Object.keys(index?.colonnes ?? {})].map((c) => `${table}.${c}`),
);

/** Columns of a type that could say who somebody is: ids, instants, short numbers and yes or no cannot. */
async function colonnesQuiPourraientNommer(): Promise<readonly Colonne[]> {
  const lignes = await banc.regarder(
    `select n.nspname || '.' || c.relname || '.' || a.attname as nom, format_type(a.atttypid, null) as type
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relkind in ('r', 'p') and not c.relispartition
       and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'extensions')
       and format_type(a.atttypid, null) not in ('uuid', 'uuid[]', 'boolean', 'smallint', 'smallint[]', 'integer',
         'double precision', 'numeric', 'timestamp with time zone', 'time without time zone', 'tstzrange')
     order by 1`,
  );
  return lignes.map(({ nom, type }) => ({ nom: String(nom), type: String(type) }));
}

describe('chaque colonne qui pourrait dire qui est une personne', () => {
  it('est chiffrée, ou d’une liste qui dit pourquoi elle est en clair', async () => {
    const connues = new Set([...enClair, ...chiffrees]);
    const colonnes = await colonnesQuiPourraientNommer();
    expect(colonnes.map(({ nom }) => nom).filter((nom) => !connues.has(nom))).toEqual([]);
  });

  it('n’est que d’une liste, et existe', async () => {
    const noms = new Set((await colonnesQuiPourraientNommer()).map(({ nom }) => nom));
    const listees = [...enClair, ...chiffrees];
    expect(listees.filter((nom) => !noms.has(nom))).toEqual([]);
    expect(listees.filter((nom, i) => listees.indexOf(nom) !== i)).toEqual([]);
  });

  it('quand elle est chiffrée, est d’octets : un texte n’y entre pas', async () => {
    const types = new Map(
      (await colonnesQuiPourraientNommer()).map(({ nom, type }) => [nom, type]),
    );
    for (const nom of chiffrees) expect(types.get(nom), nom).toBe('bytea');
  });

  it('ajoutée à une table sans être listée, se voit', async () => {
    await banc.regarder('alter table snp.reservations add column surnom text');
    try {
      const noms = (await colonnesQuiPourraientNommer()).map(({ nom }) => nom);
      const connues = new Set([...enClair, ...chiffrees]);
      expect(noms.filter((nom) => !connues.has(nom))).toEqual(['snp.reservations.surnom']);
    } finally {
      await banc.regarder('alter table snp.reservations drop column surnom');
    }
  });
});
