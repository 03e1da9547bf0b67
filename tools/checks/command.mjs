import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runQuietly } from '../toolchain/runQuietly.mjs';
import { root } from '../toolchain/paths.mjs';
import { countLastLine } from './counts.mjs';

const require = createRequire(import.meta.url);

/**
 * Runs a package's command on the project's own Node.
 *
 * @param {string} bin path below `node_modules`
 * @param {readonly string[]} args
 * @param {Record<string, string>} [env]
 */
export function runBin(bin, args, env = {}) {
  return runQuietly(
    process.execPath,
    [join(root, 'node_modules', bin), ...args],
    { cwd: root, env: { ...process.env, FORCE_COLOR: '0', ...env } },
  );
}

/** Arguments for Node to run a TypeScript file of a package, as Backstage runs backends. */
export function typescriptArgs(file) {
  return [
    '--enable-source-maps',
    '--require',
    require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
    join(root, file),
  ];
}

/** A check that passes or fails as a whole. */
export async function asOne(run) {
  const { code, output } = await run;
  return code === 0
    ? { passed: 1, failed: 0, output }
    : { passed: 0, failed: 1, output };
}

/** A command that counts for itself and ends with `N passed, N failed`. */
export async function asCounted(run) {
  const { code, output } = await run;
  const counts = countLastLine(output);
  if (!counts) return { passed: 0, failed: 1, output };
  return {
    ...counts,
    failed: counts.failed || (code === 0 ? 0 : 1),
    output,
  };
}
