import { knownSchemas, policyFunctions, referenced } from '../modules.mjs';

const named = new RegExp(
  `\\b(${knownSchemas.join('|')})\\s*[.]\\s*([a-z_][a-z0-9_]*)(\\s*\\()?`,
  'g',
);

/** SQL without comments nor quoted values: ledger kinds look like tables. */
export function bare(sql) {
  return sql
    .replace(/--[^\n]*/g, '')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/'(?:[^']|'')*'/g, "''")
    .replaceAll('"', '')
    .toLowerCase();
}

/** Names of other schemas that `sql`, written for the schema `own`, may not use. */
export function foreignNames(sql, own, { isMigration = false } = {}) {
  const text = bare(sql);
  return [...text.matchAll(named)]
    .filter(({ 1: schema, 2: name, 3: call, index }) => {
      if (schema === own || name.startsWith('public_')) return false;
      if (schema === 'socle' && call !== undefined) return false;
      if (isMigration && call !== undefined && policyFunctions.has(`${schema}.${name}`))
        return false;
      const isForeignKey = /\breferences\s+$/.test(text.slice(0, index));
      return !(isMigration && isForeignKey && referenced.has(schema));
    })
    .map(({ 1: schema, 2: name }) => `${schema}.${name}`);
}

export function ownershipProblem(file, name, own) {
  const may =
    own === undefined
      ? 'there is no SQL here'
      : `only ${own}.*, views <module>.public_* and functions socle.*`;
  return { rule: 'sql-ownership', file, message: `${name}: ${may}` };
}
