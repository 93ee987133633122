import { once } from 'node:events';
import { createWriteStream, renameSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGzip, type Gzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { END, frame } from './frames.ts';
import { MIGRATIONS, type TableToCopy, tablesInOrder } from './tables.ts';

/** Writes every table as it stood at one instant, beside the file then in its place. Gives the number of rows, as `restore` will count them. */
export async function backup(
  ownerUrl: string,
  file: string,
): Promise<{ readonly tables: number; readonly lignes: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const tables = await tablesInOrder(client);
    const gzip = createGzip();
    const disk = gzip.pipe(createWriteStream(`${file}.partiel`, { mode: 0o600 }));
    let lignes = 0;
    for (const table of tables) {
      const copied = await copyOut(client, table, gzip);
      if (table.name !== MIGRATIONS) lignes += copied;
    }
    gzip.end();
    await finished(disk);
    renameSync(`${file}.partiel`, file);
    return { tables: tables.filter(({ name }) => name !== MIGRATIONS).length, lignes };
  } finally {
    await client.end();
  }
}

async function copyOut(client: pg.Client, table: TableToCopy, out: Gzip): Promise<number> {
  await write(out, frame(Buffer.from(JSON.stringify(table))));
  // A partitioned table is only copied through a query.
  const columns = table.columns.map((column) => `"${column}"`).join(', ');
  const stream = client.query(copyTo(`copy (select ${columns} from ${table.name}) to stdout`));
  for await (const chunk of stream) await write(out, frame(chunk));
  await write(out, END);
  return stream.rowCount;
}

async function write(out: Gzip, bytes: Buffer): Promise<void> {
  if (!out.write(bytes)) await once(out, 'drain');
}
