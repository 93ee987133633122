import { join } from 'node:path';
import { root } from '../bootstrap/run.mjs';

/**
 * The native compiler, which judges types; `typescript` is the one before it, for what reads syntax trees
 * (docs/adr/0040). By its path: both are called `tsc`.
 */
export const typeChecker = join(root, 'node_modules/@typescript/native/bin/tsc');
