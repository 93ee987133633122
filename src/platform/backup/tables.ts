import type pg from 'pg';

export type TableToCopy = { readonly name: string; readonly columns: readonly string[] };

/** Written by migrations, which made the schema: goes with a backup to tell its version, is never put back. */
export const MIGRATIONS = 'public.migrations';

/**
 * Tables of the program, those referred to before those that refer; generated columns left out. Partitions go
 * with their parent; the job queue is made again from the outbox.
 */
export async function tablesInOrder(client: pg.ClientBase): Promise<readonly TableToCopy[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[] }>(
    `select n.nspname || '.' || c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and n.nspname not in ('pg_catalog', 'information_schema', 'pgboss', 'extensions')
     group by 1 order by 1`,
  );
  const { rows: links } = await client.query<{ from: string; to: string }>(
    `select distinct a.oid::regclass::text as from, b.oid::regclass::text as to from pg_constraint k
     join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
     where k.contype = 'f' and a.oid <> b.oid and not a.relispartition`,
  );
  const ordered: TableToCopy[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const ready = tables.filter(
      ({ name }) => !placed.has(name) && links.every((l) => l.from !== name || placed.has(l.to)),
    );
    if (ready.length === 0) throw new Error('tables refer to each other in a circle');
    for (const table of ready) placed.add(table.name);
    ordered.push(...ready);
  }
  return ordered;
}

/** The same, quoted for a COPY statement. */
export function target({ name, columns }: TableToCopy): string {
  return `${name} (${columns.map((column) => `"${column}"`).join(', ')})`;
}
