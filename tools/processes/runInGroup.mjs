import { spawn } from 'node:child_process';
import { watchStarter } from './watchStarter.mjs';

const GRACE_MS = 10_000;

/**
 * Runs a script as leader of a process group of its own and ends the whole
 * group with this process, whatever ends it: a signal here goes to the
 * leader, which has ten seconds to end in order; the leader's end ends what it
 * left behind; and the channel to the leader, cut by this process's own sudden
 * death, tells it to end (see `leaveWithStarter.mjs`).
 *
 * @param {string} node executable
 * @param {readonly string[]} args script and arguments
 * @param {{ cwd: string, env: Record<string, string> }} options
 * @returns {Promise<number>} the exit code
 */
export function runInGroup(node, args, { cwd, env }) {
  return new Promise(resolve => {
    const leader = spawn(node, args, {
      cwd,
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      signal(leader.pid, 'SIGTERM');
      setTimeout(() => signalGroup(leader.pid, 'SIGKILL'), GRACE_MS).unref();
    };
    const unwatch = watchStarter(stop);
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, stop);
    leader.once('error', error => {
      console.error(`${node} could not be started: ${error.message}`);
      unwatch();
      resolve(1);
    });
    leader.once('exit', (code, signalName) => {
      signalGroup(leader.pid, 'SIGKILL');
      unwatch();
      if (stopping) resolve(130);
      else resolve(code ?? (signalName ? 1 : 0));
    });
  });
}

/** Sends to one process, which may have ended. */
export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

/** Sends to a whole group, of which nothing may be left. */
export function signalGroup(pid, name) {
  signal(process.platform === 'win32' ? pid : -pid, name);
}
