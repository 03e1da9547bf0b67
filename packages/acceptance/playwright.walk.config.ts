import { defineConfig } from '@playwright/test';
import browser from './playwright.config';

/**
 * Walks through the demo company as its README says. `npm test walk` starts the
 * built portal with it, and says where the portal and the company's files are.
 */
export default defineConfig({
  ...browser,
  testDir: './src/walk',
  outputDir: '../../.data/test/walk',
  globalSetup: require.resolve('./src/walk/waitForCompany'),
});
