import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/**
 * The operating system's Chromium: that of `CHROMIUM_PATH`, else the first
 * that is installed.
 *
 * @returns {string | undefined}
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) {
    return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined;
  }
  const folders = (env.PATH ?? '').split(delimiter);
  return [
    ...NAMES.flatMap(name => folders.map(folder => join(folder, name))),
    ...APPLICATIONS,
  ].find(path => existsSync(path));
}
