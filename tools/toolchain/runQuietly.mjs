import { spawn } from 'node:child_process';

/**
 * Runs a command to its end and keeps what it prints. Does not throw for a
 * command that fails or cannot be started: the code says so (127 where it
 * could not be started).
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string>, onOutput?: (text: string) => void }} [options]
 * @returns {Promise<{ code: number, output: string }>}
 */
export function runQuietly(command, args, { onOutput, ...options } = {}) {
  return new Promise(resolve => {
    const child = spawn(command, args, {
      ...options,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = chunk => {
      output += chunk;
      onOutput?.(String(chunk));
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', error =>
      resolve({ code: 127, output: `${output}${error.message}\n` }),
    );
    child.once('close', (code, signal) =>
      resolve({
        code: code ?? 128,
        output: signal ? `${output}${signal}\n` : output,
      }),
    );
  });
}
