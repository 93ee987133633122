import { ConfigInvalide, readConfig } from '#platform/config.ts';
import { DirectoryTaken } from '#platform/db/cluster.ts';
import { COMMANDES } from './commands/commandes.ts';
import { Usage } from './commands/usage.ts';

const AIDE = `maillage <commande>

${Object.values(COMMANDES)
  .map(({ usage, aide }) => `  ${usage.padEnd(52)} ${aide}`)
  .join('\n')}

Réglages : variables d’environnement, voir docs/exploitation.md.`;

/** Runs one command of the command line; sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  const [name = '', ...rest] = args;
  const twoWords = COMMANDES[`${name} ${rest[0] ?? ''}`];
  const command = twoWords ?? COMMANDES[name];
  if (!command) {
    console.log(AIDE);
    process.exitCode = name === '' || name === 'aide' || name === '--help' ? 0 : 2;
    return;
  }
  try {
    await command.run(readConfig(process.env), twoWords ? rest.slice(1) : rest);
  } catch (error) {
    if (
      !(
        error instanceof Usage ||
        error instanceof ConfigInvalide ||
        error instanceof DirectoryTaken
      )
    )
      throw error;
    console.error(
      error instanceof Usage
        ? `${error.message}\n\nUsage : maillage ${command.usage}`
        : error.message,
    );
    process.exitCode = 2;
  }
}
