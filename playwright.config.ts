import { defineConfig } from '@playwright/test';

// scripts/check/e2e.mjs gives the ports, an empty folder for the data, the settings of the provider, and Chromium.
const port = process.env['PORT'] ?? '3100';
const baseURL = `http://localhost:${port}`;
const fournisseur = `http://127.0.0.1:${process.env['FOURNISSEUR_PORT'] ?? '3101'}`;
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
    // Long enough for two cores; what is missing is said before the scenario's own time runs out.
    actionTimeout: 20_000,
    // A trace keeps every page as it was, and costs more than the scenario: MAILLAGE_TRACE=oui asks for one.
    trace: process.env['MAILLAGE_TRACE'] === 'oui' ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    },
  },
  // In this order: the program reads at its start what the provider says of itself.
  webServer: [
    {
      command: 'node e2e/fournisseur.ts',
      url: `${fournisseur}/.well-known/openid-configuration`,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    },
    {
      command: 'node --enable-source-maps dist/main.js serve',
      url: `${baseURL}/healthz`,
      timeout: 120_000,
      gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    },
  ],
});
