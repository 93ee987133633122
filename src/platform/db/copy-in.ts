import { once } from 'node:events';
import type pg from 'pg';
import { from } from 'pg-copy-streams';
import { BinaryRows } from './binary-rows.ts';
import type { Database } from './database.ts';

/** A bulk load in its own transaction, on its own connection: PostgreSQL takes rows in while the program reads. */
export type CopyIn = {
  readonly rows: BinaryRows;
  /** Waits while PostgreSQL is behind. */
  readonly ready: () => Promise<void>;
  /** Sends what is left; throws when PostgreSQL refused a row. Nothing is visible yet. */
  readonly finish: () => Promise<number>;
  readonly commit: () => Promise<void>;
  readonly abort: () => Promise<void>;
};

/** Starts `statement` (`copy x.y (columns) from stdin (format binary)`). */
export async function openCopy(db: Database, statement: string): Promise<CopyIn> {
  const client = await db.pool.connect();
  // A broken connection is told by the stream, or by the next statement; the event must only be heard.
  client.on('error', IGNORED);
  await client.query('begin');
  const stream = client.query(from(statement));
  let failure: Error | null = null;
  stream.on('error', (error) => {
    failure ??= error;
  });
  let free = true;
  const rows = new BinaryRows((block, giveBack) => {
    if (failure === null) free = stream.write(block, giveBack);
  });
  const check = () => {
    if (failure !== null) throw failure;
  };
  return {
    rows,
    ready: async () => {
      check();
      if (!free) await Promise.race([once(stream, 'drain'), once(stream, 'close')]);
      free = true;
      check();
    },
    finish: async () => {
      check();
      rows.end();
      stream.end();
      if (!stream.writableFinished) await once(stream, 'finish');
      check();
      return stream.rowCount;
    },
    commit: async () => {
      await client.query('commit');
      client.off('error', IGNORED);
      client.release();
    },
    abort: () => rollBack(client, stream),
  };
}

const IGNORED = () => {};

async function rollBack(
  client: pg.PoolClient,
  stream: { destroy: (e?: Error) => void },
): Promise<void> {
  stream.destroy(new Error('copy abandoned'));
  client.release(true);
}
