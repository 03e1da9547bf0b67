import { defineConfig } from '@playwright/test';
import browser from './playwright.config';

/**
 * The pages of the platform team and of dependencies on a portal with more than
 * 5,000 entities and 1,300 streams. `npm test many` starts the built portal
 * with them beside the input of the other browser tests, so that what holds
 * among few has to hold among many.
 */
export default defineConfig({
  ...browser,
  testDir: './src',
  testMatch: [
    'many/*.spec.ts',
    'browser/{dependencies,mapping,sourceOrders}.spec.ts',
  ],
  // A page of more than a thousand streams takes its time beside others.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  outputDir: '../../.data/test/many',
  globalSetup: require.resolve('./src/many/waitForMany'),
});
