import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  RawNode,
  sql,
} from 'kysely';
import { expect, it } from 'vitest';
import { compileOnce } from './compile-once.ts';

const seul = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

const MORCEAU = sql.raw('now()');
const autour = (a: unknown, b: unknown) => sql`select ${a}, ${b}`;

it('donne le texte et les valeurs que Kysely donnerait, la première fois comme les suivantes', () => {
  const requetes: readonly (() => RawBuilder<unknown>)[] = [
    () => autour(1, 'x'),
    () => autour(MORCEAU, 'x'),
    () => autour('x', MORCEAU),
    () => autour(sql.val(['a']), sql`f(${2})`),
    () => autour(sql`f(${2})`, sql.val(['a'])),
    () => autour(sql``, 3),
    () => autour(3, sql``),
    () => sql`select ${sql`g(${autour(1, MORCEAU)})`} where ${4}`,
  ];
  for (const requete of [...requetes, ...requetes]) {
    const attendu = requete().compile(seul);
    const node = requete().toOperationNode();
    if (!RawNode.is(node)) throw new Error('not a template');
    expect(compileOnce(node, () => attendu.sql)).toEqual({
      sql: attendu.sql,
      parameters: attendu.parameters,
    });
  }
});

it('laisse à Kysely ce qui n’est pas fait que de morceaux et de valeurs', () => {
  for (const requete of [sql`select ${sql.ref('a')}`, sql`select ${sql.lit(1)}`]) {
    const node = requete.toOperationNode();
    if (!RawNode.is(node)) throw new Error('not a template');
    expect(compileOnce(node, () => 'jamais')).toBeNull();
  }
});
