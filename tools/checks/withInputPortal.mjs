import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { loadExtras } from '../portal/loadExtras.mjs';
import { findFreePort } from '../portal/ports.mjs';
import { startBuiltPortal } from '../portal/startBuiltPortal.mjs';
import { startPlayedTools } from '../portal/startPlayedTools.mjs';
import { writePortalConfig } from '../portal/writePortalConfig.mjs';
import { root } from '../toolchain/paths.mjs';
import { runQuietly } from '../toolchain/runQuietly.mjs';
import { typescriptArgs } from './command.mjs';

const LOADED_WITHIN_MS = 600_000;

/**
 * Runs something against the built portal with the input of the browser tests
 * and its played tools, and with what lies beside it.
 *
 * @template T
 * @param {{ folder: string, extras?: readonly ((folder: string) => import('../portal/loadExtras.mjs').Extra)[] }} options
 *   `folder` takes the input, the configuration and the portal's log
 * @param {(portal: { url: string, toolsUrl: string }) => Promise<T>} run
 * @returns {Promise<T>}
 * @throws Error with what was printed, where the input could not be written
 */
export async function withInputPortal({ folder, extras: inputs = [] }, run) {
  await mkdir(folder, { recursive: true });
  const input = join(folder, 'input');
  const toolsPort = await findFreePort();
  const written = await writeInput(input, toolsPort);
  if (written.code !== 0) {
    throw new Error(written.output);
  }
  const own = join(input, 'app-config.browser.yaml');
  const extras = inputs.map(write => write(folder));
  const more = join(folder, 'app-config.more.yaml');
  if (extras.length) {
    writePortalConfig(more, extras, own);
  }
  const tools = await startPlayedTools({
    script: 'packages/acceptance/src/browser/tools/main.ts',
    port: toolsPort,
  });
  try {
    const portal = await startBuiltPortal({
      log: join(folder, 'portal.log'),
      config: extras.length ? [own, more] : [own],
      backend: 'packages/acceptance/src/browser/portal/index.ts',
    });
    try {
      if (extras.length) {
        await loadExtras(portal.url, extras, LOADED_WITHIN_MS);
      }
      return await run({
        url: portal.url,
        toolsUrl: `http://127.0.0.1:${toolsPort}`,
      });
    } finally {
      await portal.stop();
    }
  } finally {
    await tools.stop();
  }
}

/** A repository, work items, addresses of played tools and catalog entities that the tests know. */
function writeInput(folder, port) {
  return runQuietly(
    process.execPath,
    [
      ...typescriptArgs('packages/acceptance/src/browser/input/main.ts'),
      folder,
      String(port),
    ],
    { cwd: root, env: process.env },
  );
}
