import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { RACINE } from './base.ts';

/** Version of the program, from package.json. */
export const VERSION = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(path.join(RACINE, 'package.json'), 'utf8'))).version;
