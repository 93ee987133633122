import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';

export type Migration = { readonly name: string; readonly sql: string };

/** Migrations of a folder in the order of their numbers. */
export function readMigrations(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z_]+\.sql$/.test(name))
    .sort()
    .map((name) => ({ name, sql: readFileSync(path.join(folder, name), 'utf8') }));
}

/**
 * Applies what is missing, each migration in its own transaction, one process at a time.
 * Returns the names applied. Throws when the database knows a migration this program does not have.
 */
export async function migrate(
  ownerUrl: string,
  migrations: readonly Migration[],
): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock(7265431)');
    await client.query(
      'create table if not exists public.migrations (nom text primary key, appliquee_le timestamptz not null default now())',
    );
    const known = await client.query<{ nom: string }>(
      'select nom from public.migrations order by nom',
    );
    const names = new Set(migrations.map((m) => m.name));
    const foreign = known.rows.filter((row) => !names.has(row.nom));
    if (foreign.length > 0)
      throw new Error(
        `La base a été migrée par une version plus récente (${foreign.map((r) => r.nom).join(', ')}). Installez cette version, ou restaurez une sauvegarde.`,
      );
    const done = new Set(known.rows.map((row) => row.nom));
    const missing = migrations.filter((m) => !done.has(m.name));
    for (const migration of missing) await apply(client, migration);
    return missing.map((m) => m.name);
  } finally {
    await client.end();
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  try {
    await client.query('begin');
    await client.query(migration.sql);
    await client.query('insert into public.migrations (nom) values ($1)', [migration.name]);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback').catch(() => {});
    throw new Error(`migration ${migration.name} failed`, { cause: error });
  }
}
