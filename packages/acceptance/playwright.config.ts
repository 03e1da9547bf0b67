import { defineConfig } from '@playwright/test';

const REQUIRED = ['PORTAL_URL', 'CHROMIUM_PATH'];
for (const name of REQUIRED) {
  if (!process.env[name]) {
    throw new Error(`${name} is not set: run these tests with npm test`);
  }
}

export default defineConfig({
  testDir: './browser',
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json']],
  outputDir: '../../.data/test/browser',
  use: {
    baseURL: process.env.PORTAL_URL,
    viewport: { width: 1280, height: 900 },
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
      ],
    },
  },
});
