import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { typescriptArgs } from '../checks/command.mjs';
import { root } from '../toolchain/paths.mjs';

/**
 * Starts a script that plays tools over HTTP on a port and prints a line once
 * it does.
 *
 * @param {{ script: string, port: number }} options script by its path from the root
 * @returns {Promise<{ stop: () => Promise<void> }>}
 */
export async function startPlayedTools({ script, port }) {
  const child = spawn(
    process.execPath,
    [...typescriptArgs(script), String(port)],
    { cwd: root, env: process.env, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const exited = once(child, 'exit');
  const begun = await Promise.race([
    once(child.stdout, 'data').then(() => true),
    exited.then(() => false),
  ]);
  if (!begun) throw new Error(`${script} ended before it played anything`);
  return {
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
