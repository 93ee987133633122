import { knownSchemas, moduleNames } from '../modules.mjs';

const owners = [
  ...new Set([...knownSchemas, ...moduleNames.map((name) => name.replaceAll('-', '_'))]),
];

/** Migrations have one total order, and say whose they are. */
export function migrationProblems(paths) {
  const migrations = paths.filter((path) => path.startsWith('db/migrations/'));
  const seen = new Map();
  return migrations.flatMap((file) => {
    const name = file.slice('db/migrations/'.length);
    const owner = ownerOf(file);
    if (owner === undefined) {
      const message = `NNNN_<module>_<what>.sql, where the module is ${owners.join(', ')}`;
      return [{ rule: 'migration-name', file, message }];
    }
    const number = name.slice(0, 4);
    const earlier = seen.get(number);
    seen.set(number, name);
    if (earlier === undefined) return [];
    return [
      { rule: 'migration-number', file, message: `${number} is already the number of ${earlier}` },
    ];
  });
}

/** Module or schema a migration is named after; the longest that fits. */
export function ownerOf(file) {
  const named = /^db\/migrations\/\d{4}_([a-z0-9_]+)[.]sql$/.exec(file)?.[1];
  if (named === undefined) return undefined;
  return owners
    .filter((owner) => named.startsWith(`${owner}_`))
    .sort((a, b) => b.length - a.length)[0];
}
