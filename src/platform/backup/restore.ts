import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import { readFrames } from './frames.ts';
import { MIGRATIONS, type TableToCopy, tablesInOrder, target } from './tables.ts';

const zTable = z.object({ name: z.string(), columns: z.array(z.string()) });

/** Refused: the database already holds something, or the file is not a backup of this schema. */
export class RestoreRefused extends Error {}

/**
 * Fills a migrated, empty database from a backup, in one transaction: all of it or nothing. Events of the last
 * day before the backup are relayed again, since the queue of jobs is not in it.
 */
export async function restore(
  ownerUrl: string,
  file: string,
): Promise<{ readonly tables: number; readonly lignes: number }> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('begin');
    const tables = await tablesInOrder(client);
    const known = new Map(tables.map((table) => [table.name, target(table)]));
    await empty(client, tables);
    const walled = await walledTables(client);
    // COPY does not fill a table whose owner is behind its own wall: the wall is put back before commit.
    for (const name of walled)
      await client.query(`alter table ${name} no force row level security`);
    const filled = await fill(client, file, known);
    for (const name of walled) await client.query(`alter table ${name} force row level security`);
    await client.query(
      `update socle.evenements set relaye_le = null
       where survenu_le > (select max(survenu_le) - interval '1 day' from socle.evenements)`,
    );
    await client.query('commit');
    await client.query('analyze');
    return filled;
  } finally {
    await client.end();
  }
}

/** Rows that migrations and the first start write are replaced; those of a CPTS never are. */
async function empty(client: pg.Client, tables: readonly TableToCopy[]): Promise<void> {
  for (const { name, columns } of tables) {
    if (!columns.includes('cpts_id') || name === 'socle.temoins') continue;
    const { rowCount } = await client.query(`select from ${name} limit 1`);
    if (rowCount)
      throw new RestoreRefused(
        'La base contient déjà les données d’une CPTS. Restaurez dans un dossier de données vide (MAILLAGE_DATA).',
      );
  }
  const names = tables.map(({ name }) => name).filter((name) => name !== MIGRATIONS);
  await client.query(`truncate ${names.join(', ')} cascade`);
}

async function walledTables(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>(
    "select oid::regclass::text as name from pg_class where relforcerowsecurity and relkind in ('r', 'p')",
  );
  return rows.map(({ name }) => name);
}

async function fill(
  client: pg.Client,
  file: string,
  known: ReadonlyMap<string, string>,
): Promise<{ readonly tables: number; readonly lignes: number }> {
  let tables = 0;
  let lignes = 0;
  let stream: CopyStreamQuery | null = null;
  let table = '';
  for await (const payload of readFrames(createReadStream(file).pipe(createGunzip()))) {
    if (table === '') {
      const header = zTable.parse(JSON.parse(payload.toString()));
      table = header.name;
      if (table !== MIGRATIONS && known.get(table) !== target(header))
        throw new RestoreRefused(
          `La sauvegarde vient d’une autre version de Maillage (table ${table}). Restaurez-la avec cette version.`,
        );
      stream =
        table === MIGRATIONS ? null : client.query(copyFrom(`copy ${target(header)} from stdin`));
    } else if (payload.length > 0) {
      if (stream && !stream.write(payload)) await once(stream, 'drain');
    } else {
      stream?.end();
      if (stream) await finished(stream);
      tables += stream ? 1 : 0;
      lignes += stream?.rowCount ?? 0;
      table = '';
    }
  }
  return { tables, lignes };
}
