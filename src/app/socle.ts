import { randomBytes } from 'node:crypto';
import { suiteUuidV7 } from '#kernel/uuid-v7.ts';
import type { Socle } from '#platform/call.ts';
import type { Coffre } from '#platform/crypto/vault.ts';
import type { Database } from '#platform/db/database.ts';
import type { DonneesPersonnelles } from '#platform/personal-data.ts';
import { consigner } from '../modules/journal/module.ts';
import { tracer } from '../modules/tracabilite/module.ts';
import { MODULES } from './modules.ts';

/** What every module says it holds about people. */
const DONNEES: DonneesPersonnelles = {
  personnes: MODULES.flatMap(({ donnees }) => donnees?.personnes ?? []),
  conservations: MODULES.flatMap(({ donnees }) => donnees?.conservations ?? []),
  traitements: MODULES.flatMap(({ donnees }) => donnees?.traitements ?? []),
};

/** Every action an audit entry may tell. */
const ACTIONS: Socle['actions'] = Object.assign({}, ...MODULES.map(({ traces }) => traces ?? {}));

/** What every call carries: database, ids, ledger, audit, vault. */
export function assembleSocle(
  db: Database,
  coffre: Coffre,
  reveiller: () => void = () => {},
): Socle {
  const ids = suiteUuidV7((n) => randomBytes(n));
  return { db, ids, consigner, tracer, coffre, actions: ACTIONS, donnees: DONNEES, reveiller };
}
