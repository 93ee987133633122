// Puts `maillage` on the path of `npx`, in the checkout itself.
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';

const link = 'node_modules/.bin/maillage';
mkdirSync('node_modules/.bin', { recursive: true });
rmSync(link, { force: true });
if (existsSync('bin/maillage.mjs')) symlinkSync('../../bin/maillage.mjs', link);
