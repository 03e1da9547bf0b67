import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { runBin } from '../checks/command.mjs';
import { compileTypes } from '../checks/compileTypes.mjs';
import { root } from '../toolchain/paths.mjs';

/**
 * Builds the page as it is served in production, unless it is there and
 * `--built` says that it is to be taken as it is.
 *
 * @param {readonly string[]} args of the command
 */
export async function buildApp(args) {
  const built = join(root, 'packages', 'app', 'dist', 'index.html');
  if (existsSync(built) && args.includes('--built')) return;
  // Packages are built with their declarations, which a fresh clone lacks.
  if (!existsSync(join(root, 'dist-types'))) {
    console.log('Writing declarations');
    const types = await compileTypes();
    if (types.code !== 0) {
      throw new Error(types.output);
    }
  }
  console.log('Building the app');
  const build = await runBin('@backstage/cli/bin/backstage-cli', [
    'repo',
    'build',
    '--all',
  ]);
  if (build.code !== 0) {
    throw new Error(build.output);
  }
}
