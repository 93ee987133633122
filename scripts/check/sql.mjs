// Each module owns its schema: who names what in SQL, and what every migration must do.
import { root } from '../bootstrap/run.mjs';
import { codeSqlProblems } from './sql/code.mjs';
import { migrationSqlProblems } from './sql/migrations.mjs';
import { bare } from './sql/text.mjs';
import { read, report, walk } from './tree.mjs';

/** All that is wrong with the SQL of the tree at `at`. */
export function sqlProblems(at) {
  const paths = walk(at, ['db', 'src']);
  const tables = tablesOf(at, paths);
  return {
    problems: [...migrationSqlProblems(at, paths), ...codeSqlProblems(at, paths, tables)],
    summary: `${tables.size} tables and views`,
  };
}

function tablesOf(at, paths) {
  const migrations = paths.filter((path) => /^db\/migrations\/.*[.]sql$/.test(path));
  const created = migrations.flatMap((path) => [
    ...bare(read(at, path)).matchAll(
      /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(?:table|view)\s+([a-z0-9_.]+)/g,
    ),
  ]);
  return new Set(created.map(({ 1: name }) => name));
}

if (import.meta.main) {
  const { problems, summary } = sqlProblems(root);
  report('sql', problems, summary);
}
