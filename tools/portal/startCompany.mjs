import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, writeSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { typescriptArgs } from '../checks/command.mjs';
import { Failure } from '../toolchain/Failure.mjs';
import { root } from '../toolchain/paths.mjs';
import { findFreePort } from './ports.mjs';

const SCRIPT = 'packages/demo-company/src/main.ts';
/** What its tools hold of a large company, 600,000 items, may be more than Node takes by itself. */
const MEMORY_OF_LARGE = '--max-old-space-size=4096';

/**
 * Starts the demo company: its tools are played on a free port from now on,
 * its history is there some seconds later.
 *
 * @param {{ folder: string, backend: string, args?: readonly string[] }} options
 *   folder of the company's own files; args are those of its script
 * @returns {Promise<{ config: string, speed: string, stop: () => Promise<void> }>} `config`
 *   is a configuration file that lies over the portal's own; a POST to `speed`
 *   with `?times=N` makes the company work so many times faster
 * @throws Failure where the company does not start; why stands in its log
 */
export async function startCompany({ folder, backend, args = [] }) {
  await mkdir(folder, { recursive: true });
  const log = join(folder, 'company.log');
  const lines = openSync(log, 'w');
  const port = await findFreePort();
  const child = spawn(
    process.execPath,
    [
      ...(args.includes('large') ? [MEMORY_OF_LARGE] : []),
      ...typescriptArgs(SCRIPT),
      String(port),
      '--folder',
      folder,
      '--portal',
      backend,
      ...args,
    ],
    { cwd: root, env: process.env, stdio: ['ignore', 'pipe', lines] },
  );
  const exited = once(child, 'exit');
  const begun = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    exited.then(() => false),
  ]);
  if (!begun) {
    throw new Failure(
      `The demo company did not start: ${(await readFile(log, 'utf8')).trim()}`,
    );
  }
  // What the portal refuses is said here.
  child.stdout.on('data', chunk => writeSync(lines, chunk));
  return {
    config: await writeConfig(folder),
    speed: `http://127.0.0.1:${port}/company/speed`,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

/** Lists of a later configuration file take the place of earlier ones, so they are joined. */
async function writeConfig(folder) {
  const own = parse(await readFile(join(root, 'app-config.yaml'), 'utf8'));
  const company = JSON.parse(
    await readFile(join(folder, 'portal.json'), 'utf8'),
  );
  const config = join(folder, 'app-config.company.yaml');
  await writeFile(
    config,
    JSON.stringify({
      catalog: {
        locations: [...own.catalog.locations, ...company.catalog.locations],
      },
      valueStream: {
        stageTemplates: company.valueStream.stageTemplates,
        sources: [...own.valueStream.sources, ...company.valueStream.sources],
      },
    }),
  );
  return config;
}
