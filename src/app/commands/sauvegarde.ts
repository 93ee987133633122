import path from 'node:path';
import { backup } from '#platform/backup/backup.ts';
import { RestoreRefused, restore } from '#platform/backup/restore.ts';
import type { Config } from '#platform/config.ts';
import { dansLAtelier } from './atelier.ts';
import { Usage, words } from './usage.ts';

/** Writes a backup of the whole database to a file. */
export async function sauvegarder(config: Config, args: readonly string[]): Promise<void> {
  const fichier = fichierDe(args);
  await dansLAtelier(config, 'backup', async ({ base }) => {
    const { tables, lignes } = await backup(base.urls.owner, fichier);
    console.log(`Sauvegarde écrite dans ${fichier} : ${lignes} lignes de ${tables} tables.`);
  });
}

/** Fills an empty database from a backup. */
export async function restaurer(config: Config, args: readonly string[]): Promise<void> {
  const fichier = fichierDe(args);
  await dansLAtelier(config, 'restore', async ({ base }) => {
    try {
      const { tables, lignes } = await restore(base.urls.owner, fichier);
      console.log(`Base restaurée depuis ${fichier} : ${lignes} lignes de ${tables} tables.`);
    } catch (error) {
      throw error instanceof RestoreRefused ? new Usage(error.message) : error;
    }
  });
}

function fichierDe(args: readonly string[]): string {
  const [fichier] = words(args);
  if (!fichier) throw new Usage('Indiquez le fichier de sauvegarde.');
  return path.resolve(fichier);
}
