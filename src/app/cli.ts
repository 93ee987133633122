import { ConfigInvalide, readConfig } from '#platform/config.ts';
import { DirectoryTaken } from '#platform/db/cluster.ts';
import { isDatabaseAway } from '#platform/db/errors.ts';
import { aideDe, aideGenerale, demandeDAide } from './commands/aide.ts';
import { COMMANDES } from './commands/commandes.ts';
import { Usage } from './commands/usage.ts';

/** Runs one command of the command line; sets the exit code. */
export async function run(args: readonly string[]): Promise<void> {
  const [name = '', ...rest] = args;
  const twoWords = COMMANDES[`${name} ${rest[0] ?? ''}`];
  const command = twoWords ?? COMMANDES[name];
  if (!command) {
    console.log(aideGenerale());
    process.exitCode = name === '' || name === 'aide' || demandeDAide(args) ? 0 : 2;
    return;
  }
  // Before the settings are read: asking how a command is used opens nothing and needs nothing.
  if (demandeDAide(rest)) {
    console.log(aideDe(command));
    return;
  }
  try {
    await command.run(readConfig(process.env), twoWords ? rest.slice(1) : rest);
  } catch (error) {
    const sentence = sentenceFor(error, command.usage);
    if (!sentence) throw error;
    console.error(sentence);
    process.exitCode = 2;
  }
}

/** What went wrong, when it is for the host to mend; null for a fault of the program. */
function sentenceFor(error: unknown, usage: string): string | null {
  if (error instanceof Usage) return `${error.message}\n\nUsage : maillage ${usage}`;
  if (error instanceof ConfigInvalide || error instanceof DirectoryTaken) return error.message;
  if (isDatabaseAway(error))
    return 'La base de données ne répond pas. Vérifiez qu’elle est démarrée et que DATABASE_URL mène à elle.';
  return null;
}
