import { defineConfig } from 'vitest/config';
import { scratch } from './scripts/bootstrap/scratch.ts';

// The database of the run and the files that tests leave.
process.env['TMPDIR'] = scratch();

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: 'hono/jsx' } },
  cacheDir: 'dist/.vite',
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'],
    globalSetup: ['src/app/testing/global-setup.ts'],
    // Files share modules, not state: each has a database of its own. Two cores, two workers.
    isolate: false,
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
