import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { createRequire } from 'node:module';
import { once } from 'node:events';
import { root } from '../toolchain/paths.mjs';

const require = createRequire(import.meta.url);
const TAIL_LINES = 40;

/**
 * Starts Backstage's development servers of the app and the backend, which
 * belong to this process's group.
 *
 * @param {{ log: string, verbose?: boolean, env?: Record<string, string>, args?: readonly string[] }} options
 * @returns {{ ended: Promise<{ code: number, tail: string }>, stop: () => Promise<void> }}
 *   `ended` settles only where they end without having been asked to
 */
export function startServers({ log, verbose = false, env = {}, args = [] }) {
  const file = createWriteStream(log, { flags: 'a' });
  const cli = require.resolve('@backstage/cli/bin/backstage-cli');
  const child = spawn(process.execPath, [cli, 'repo', 'start', ...args], {
    cwd: root,
    env: { ...process.env, FORCE_COLOR: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = [];
  const keep = chunk => {
    file.write(chunk);
    if (verbose) process.stdout.write(chunk);
    tail = [...tail, ...String(chunk).split('\n').filter(Boolean)].slice(
      -TAIL_LINES,
    );
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let stopping = false;
  const exited = once(child, 'exit');
  return {
    ended: exited.then(([code]) =>
      stopping
        ? new Promise(() => {})
        : { code: code ?? 1, tail: tail.join('\n') },
    ),
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      await exited;
    },
  };
}
