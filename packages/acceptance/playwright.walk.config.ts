import { defineConfig } from '@playwright/test';
import browser from './playwright.config';

/**
 * Walks through the demo company as its README says, and through each of its
 * pages. `npm test walk` starts the built portal with it, and says where the
 * portal and the company's files are.
 */
export default defineConfig({
  ...browser,
  testDir: './src/walk',
  outputDir: '../../.data/test/walk',
  globalSetup: require.resolve('./src/walk/waitForCompany'),
  projects: [
    { name: 'as it was', testIgnore: '**/watching.spec.ts' },
    // Once nothing else is looked at, as much happens then.
    {
      name: 'as it goes on',
      testMatch: '**/watching.spec.ts',
      dependencies: ['as it was'],
    },
  ],
});
