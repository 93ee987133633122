import { ownerOf } from '../layout/migrations.mjs';
import { moduleNames, schemaOf } from '../modules.mjs';
import { read } from '../tree.mjs';
import { bare, foreignNames, ownershipProblem } from './text.mjs';

const refused = [
  [
    /\bon\s+all\s+(tables|sequences)\b/,
    'sql-grant-all',
    'a grant names each parent table: a partition read directly is behind no wall',
  ],
  [/\balter\s+default\s+privileges\b/, 'sql-grant-all', 'a grant names each table'],
  [
    /\bon\s+delete\s+set\s+(null|default)\b/,
    'sql-citus',
    'ON DELETE SET NULL does not work on a distributed table',
  ],
  [/\bset_config\s*\(/, 'sql-citus', 'set_config() does not reach the workers: socle.fixer does'],
  [
    /\bcreate\s+materialized\s+view\b/,
    'sql-view-invoker',
    'a materialised view has no row-level security',
  ],
];

export function migrationSqlProblems(root, paths) {
  return paths
    .filter((path) => /^db\/migrations\/.*[.]sql$/.test(path) && ownerOf(path) !== undefined)
    .flatMap((file) => {
      const raw = read(root, file);
      const own = schemaOfOwner(ownerOf(file));
      return [
        ...foreignNames(raw, own, { isMigration: true }).map((name) =>
          ownershipProblem(file, name, own),
        ),
        ...objectProblems(file, bare(raw), own),
        ...tableProblems(file, raw),
        ...viewProblems(file, bare(raw)),
        ...refusedProblems(file, bare(raw)),
      ];
    });
}

/** A migration is named after its module or after its schema. */
function schemaOfOwner(owner) {
  const module = moduleNames.find((name) => name.replaceAll('-', '_') === owner);
  return module === undefined ? owner : schemaOf(module);
}

function objectProblems(file, text, own) {
  const created = text.matchAll(
    /\bcreate\s+(?:or\s+replace\s+)?(?:unlogged\s+)?(table|view|function|procedure|type|sequence|domain)\s+(?:if\s+not\s+exists\s+)?([a-z0-9_.]+)/g,
  );
  return [...created]
    .filter(({ 2: name }) => !name.startsWith(`${own}.`))
    .map(({ 1: kind, 2: name }) => ({
      rule: 'sql-ownership',
      file,
      message: `${kind} ${name}: a migration of ${own} creates in its own schema, ${own}.…`,
    }));
}

function tableProblems(file, raw) {
  const text = raw.replace(/--[^\n]*/g, '').toLowerCase();
  const created = text.matchAll(
    /(')?\bcreate\s+(?:unlogged\s+)?table\s+(?:if\s+not\s+exists\s+)?([a-z0-9_.]+)(\s+partition\s+of)?/g,
  );
  return [...created]
    .filter(({ 1: quoted, 2: name, 3: partition, index }) => {
      if (quoted !== undefined || partition !== undefined) return false;
      const after = text.slice(index);
      return !['distribuer', 'repliquer'].some((call) =>
        after.includes(`socle.${call}('${name}')`),
      );
    })
    .map(({ 2: name }) => ({
      rule: 'sql-distribution',
      file,
      message: `${name}: after its creation, select socle.distribuer('${name}') for a tenant table, socle.repliquer for a reference table`,
    }));
}

function viewProblems(file, text) {
  return [...text.matchAll(/\bcreate\s+(?:or\s+replace\s+)?view\s+([a-z0-9_.]+)([\s\S]*?)\bas\b/g)]
    .filter(({ 2: options }) => !/security_invoker\s*=\s*true/.test(options))
    .map(({ 1: name }) => ({
      rule: 'sql-view-invoker',
      file,
      message: `${name}: with (security_invoker = true), else it shows every tenant`,
    }));
}

function refusedProblems(file, text) {
  return refused
    .filter(([pattern]) => pattern.test(text))
    .map(([, rule, message]) => ({ rule, file, message }));
}
