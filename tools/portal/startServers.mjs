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
 * @returns {{ ended: Promise<End>, backendCrashed: Promise<End>, stop: () => Promise<void> }}
 *   both settle only where that happens without having been asked for
 * @typedef {{ code: number, tail: string }} End
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
  let onCrash;
  const crashed = new Promise(resolve => {
    onCrash = resolve;
  });
  const keep = chunk => {
    file.write(chunk);
    if (verbose) process.stdout.write(chunk);
    tail = [...tail, ...String(chunk).split('\n').filter(Boolean)].slice(
      -TAIL_LINES,
    );
    // The development server outlives a backend that could not start; this is
    // the last line Node prints of such a one.
    if (/^Node\.js v\d+/m.test(chunk)) onCrash();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let stopping = false;
  const exited = once(child, 'exit');
  const unlessStopping = value => (stopping ? new Promise(() => {}) : value);
  return {
    ended: exited.then(([code]) =>
      unlessStopping({ code: code ?? 1, tail: tail.join('\n') }),
    ),
    backendCrashed: crashed.then(() =>
      unlessStopping({ code: 1, tail: tail.join('\n') }),
    ),
    async stop() {
      stopping = true;
      child.kill('SIGTERM');
      await exited;
    },
  };
}
