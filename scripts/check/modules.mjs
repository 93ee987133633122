import { readFileSync } from 'node:fs';

const { tiers, schemas, referencedByForeignKeys, calledByPolicies, calledByTriggers } = JSON.parse(
  readFileSync(new URL('modules.json', import.meta.url), 'utf8'),
);

/** Names of all modules there may be. */
export const moduleNames = tiers.flatMap(({ modules }) => modules);

/** Schemas that foreign keys of any module may reference. */
export const referenced = new Set(referencedByForeignKeys);

/** Functions that policies and triggers of any module may call: they answer about whoever looks, or name a record. */
export const policyFunctions = new Set([...calledByPolicies, ...calledByTriggers]);

/** Schema of a module: its name with underscores, or its usual acronym. */
export function schemaOf(module) {
  return schemas[module] ?? module.replaceAll('-', '_');
}

/** Schemas of the modules, and `socle`, which belongs to src/platform. */
export const knownSchemas = [...moduleNames.map(schemaOf), 'socle'];
