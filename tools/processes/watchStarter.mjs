import { readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';

/**
 * Calls back once when whoever started this process has gone: its parent or,
 * where that is only the shell that npm runs scripts in, npm itself. A signal
 * to npm alone never reaches its script, so this is how the script learns.
 *
 * @param {() => void} onGone
 * @returns {() => void} stops watching
 */
export function watchStarter(onGone) {
  const parent = process.ppid;
  const grandparent =
    process.env.npm_lifecycle_event && isShell(parent)
      ? parentOf(parent)
      : undefined;
  const timer = setInterval(() => {
    if (
      process.ppid !== parent ||
      (grandparent !== undefined && parentOf(parent) !== grandparent)
    ) {
      clearInterval(timer);
      onGone();
    }
  }, 500);
  timer.unref();
  return () => clearInterval(timer);
}

function isShell(pid) {
  return /(^|\/)-?(ba|da|z|k)?sh$/.test(describe(pid, 'comm'));
}

function parentOf(pid) {
  const value = Number(describe(pid, 'ppid'));
  return value || undefined;
}

/** @param {number} pid @param {'comm' | 'ppid'} what */
function describe(pid, what) {
  if (process.platform === 'linux') {
    try {
      const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
      const end = stat.lastIndexOf(')');
      return what === 'comm'
        ? stat.slice(stat.indexOf('(') + 1, end)
        : stat.slice(end + 2).split(' ')[1];
    } catch {
      return ''; // It has ended.
    }
  }
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', `${what}=`, '-p', String(pid)], {
      encoding: 'utf8',
    }).trim();
  } catch {
    return ''; // It has ended.
  }
}
