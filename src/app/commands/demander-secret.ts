import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { Usage } from './usage.ts';

/** Asks for a secret at the terminal, without showing what is typed. Without a terminal, it must be in a variable. */
export async function demanderSecret(question: string): Promise<string> {
  if (!process.stdin.isTTY)
    throw new Usage(
      'Donnez le mot de passe (12 caractères au moins) dans la variable MOT_DE_PASSE.',
    );
  const muet = new Writable({ write: (_morceau, _codage, fini) => fini() });
  const lecture = createInterface({ input: process.stdin, output: muet, terminal: true });
  process.stdout.write(question);
  try {
    return await lecture.question('');
  } finally {
    lecture.close();
    process.stdout.write('\n');
  }
}
