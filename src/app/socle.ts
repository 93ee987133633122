import { randomBytes } from 'node:crypto';
import { suiteUuidV7 } from '#kernel/uuid-v7.ts';
import type { Socle } from '#platform/call.ts';
import type { Database } from '#platform/db/database.ts';
import { tracer } from '../modules/comptes/module.ts';
import { consigner } from '../modules/journal/module.ts';

/** What every call carries: database, ids, ledger, audit. */
export function assembleSocle(db: Database, reveiller: () => void = () => {}): Socle {
  return { db, ids: suiteUuidV7((n) => randomBytes(n)), consigner, tracer, reveiller };
}
