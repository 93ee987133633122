import { defineConfig } from 'vitest/config';
import project from '../../vitest.config.ts';

const root = new URL('../..', import.meta.url).pathname;

export default defineConfig({
  ...project,
  root,
  test: {
    ...project.test,
    include: ['scripts/conformance/*.conformance.ts'],
    testTimeout: 120_000,
  },
});
