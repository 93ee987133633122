import path from 'node:path';
import type { Config } from '#platform/config.ts';
import { openCluster } from '#platform/db/cluster.ts';
import { reachableDirectory } from '#platform/db/cluster-user.ts';
import { migrate, readMigrations } from '#platform/db/migrate.ts';
import { createRoles, type RoleUrls } from '#platform/db/roles.ts';

export type Base = { readonly urls: RoleUrls; readonly fermer: () => Promise<void> };

/** Folder of the checkout, from the bundled program in dist/ as from the sources. */
export const RACINE = path.resolve(
  import.meta.dirname,
  path.basename(import.meta.dirname) === 'dist' ? '..' : '../..',
);

type Options = {
  readonly commande: string;
  /** A command may join the database of a running server. */
  readonly rejoindre: boolean;
  readonly dire: (ligne: string) => void;
};

/** Opens the database (embedded, or the one of DATABASE_URL) and brings its schema up to date. */
export async function ouvrirBase(
  config: Config,
  { commande, rejoindre, dire }: Options,
): Promise<Base> {
  const migrations = readMigrations(path.join(RACINE, 'db/migrations'));
  const base = config.DATABASE_URL
    ? lointaine(config)
    : await embarquee(config, { commande, rejoindre, dire });
  try {
    const appliquees = await migrate(base.urls.owner, migrations);
    if (appliquees.length > 0)
      dire(`Base de données : ${appliquees.length} migration(s) appliquée(s)`);
    return base;
  } catch (error) {
    await base.fermer();
    throw error;
  }
}

function lointaine(config: Config): Base {
  const app = config.DATABASE_URL ?? '';
  const owner = config.DATABASE_OWNER_URL ?? '';
  return { urls: { app, owner, jobs: config.DATABASE_JOBS_URL ?? '' }, fermer: async () => {} };
}

async function embarquee(config: Config, { commande, rejoindre, dire }: Options): Promise<Base> {
  const directory = reachableDirectory(path.resolve(RACINE, config.MAILLAGE_DATA));
  const cluster = await openCluster({ directory, command: commande, join: rejoindre, say: dire });
  const urls = await createRoles(cluster.adminUrl, {
    database: 'maillage',
    secrets: cluster.secrets,
  });
  return { urls, fermer: cluster.stop };
}
