import { defineConfig } from '@playwright/test';

// scripts/check/e2e.mjs gives the port, an empty folder for the data, and Chromium.
const port = process.env['PORT'] ?? '3100';
const baseURL = `http://localhost:${port}`;
const executablePath = process.env['CHROMIUM_PATH'];

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  timeout: 30_000,
  forbidOnly: process.env['CI'] === 'true',
  reporter: 'list',
  use: {
    baseURL,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  webServer: {
    command: 'node --enable-source-maps dist/main.js serve',
    url: `${baseURL}/healthz`,
    timeout: 120_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
