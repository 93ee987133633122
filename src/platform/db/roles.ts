import pg from 'pg';
import type { ClusterSecrets } from './cluster-secrets.ts';

/** Connection strings of the three roles the program uses. */
export type RoleUrls = { readonly owner: string; readonly app: string; readonly jobs: string };

const ROLES = ['owner', 'app', 'jobs'] as const;

/**
 * Creates the three roles and the database when missing, on a server where `adminUrl` may do so.
 * The application role owns nothing and cannot bypass row-level security.
 */
export async function createRoles(
  adminUrl: string,
  { database, secrets }: { readonly database: string; readonly secrets: ClusterSecrets },
): Promise<RoleUrls> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const role of ROLES) {
      const name = `maillage_${role}`;
      const known = await client.query('select from pg_roles where rolname = $1', [name]);
      const verb = known.rowCount ? 'alter' : 'create';
      await client.query(
        `${verb} role ${name} login nosuperuser nocreatedb nocreaterole nobypassrls password ${pg.escapeLiteral(secrets[role])}`,
      );
    }
    const existing = await client.query('select from pg_database where datname = $1', [database]);
    if (!existing.rowCount) {
      await client.query(`create database ${pg.escapeIdentifier(database)} owner maillage_owner`);
      await client.query(`revoke all on database ${pg.escapeIdentifier(database)} from public`);
      await client.query(
        `grant connect on database ${pg.escapeIdentifier(database)} to maillage_app, maillage_jobs`,
      );
    }
  } finally {
    await client.end();
  }
  return urlsOf(adminUrl, database, secrets);
}

/** The same server, for the three roles. */
export function urlsOf(adminUrl: string, database: string, secrets: ClusterSecrets): RoleUrls {
  const forRole = (role: (typeof ROLES)[number]) => {
    const url = new URL(adminUrl);
    url.username = `maillage_${role}`;
    url.password = secrets[role];
    url.pathname = `/${database}`;
    return url.href;
  };
  return { owner: forRole('owner'), app: forRole('app'), jobs: forRole('jobs') };
}
