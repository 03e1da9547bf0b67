import { runQuietly } from './runQuietly.mjs';

/** How npm is called on this machine. */
export const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * npm's settings as it resolves them from its files and the environment;
 * empty where there is no npm, which someone with Yarn may not have.
 *
 * @returns {Promise<Record<string, unknown>>}
 */
export async function npmSettings() {
  const { code, output } = await runQuietly(npm, ['config', 'list', '--json']);
  const start = output.indexOf('{');
  const end = output.lastIndexOf('}');
  if (code !== 0 || start < 0 || end < start) return {};
  try {
    return JSON.parse(output.slice(start, end + 1));
  } catch {
    // A warning printed in the midst of it: go on as if npm were not there.
    return {};
  }
}

/** The registry in words for a person. */
export function registryOf(settings) {
  return typeof settings.registry === 'string'
    ? settings.registry
    : 'https://registry.npmjs.org/';
}
