import { join } from 'node:path';
import { build } from 'esbuild';
import { writeWhole } from './write.mjs';

/** src/main.ts and all it imports in one file, so each thread of its own; packages stay in node_modules. */
export async function buildProgram(root) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [
      'src/main.ts',
      'src/platform/calendar/busy-thread.ts',
      'src/platform/files/table-thread.ts',
    ],
    entryNames: '[name]',
    outdir: join(root, 'dist'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'hono/jsx',
    sourcemap: 'linked',
    write: false,
    logLevel: 'warning',
  });
  for (const file of outputFiles) writeWhole(file.path, file.contents);
}
