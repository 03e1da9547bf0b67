import { defineConfig } from '@playwright/test';

/**
 * Browser tests of the whole product. `npm test browser` starts the built
 * portal with the input of `src/browser/input`, and says where it is.
 */
export default defineConfig({
  testDir: './src/browser',
  outputDir: '../../.data/test/browser',
  globalSetup: require.resolve('./src/browser/waitForInput'),
  // Two pages at a time keep two cores busy, and the tests share no state.
  fullyParallel: true,
  workers: 2,
  timeout: 45_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  reporter: [['list'], ['json']],
  use: {
    baseURL: process.env.PORTAL_URL,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1280, height: 900 },
    trace: 'retain-on-failure',
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
