import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs `body` while no other process holds the same lock. The lock is a
 * folder, because making one is atomic everywhere; it names its holder, and
 * one whose holder has died is taken over.
 *
 * @param {string} folder
 * @param {() => Promise<T>} body
 * @param {() => void} onWait called once where another holder is found
 * @template T
 */
export async function withLock(folder, body, onWait = () => {}) {
  for (let told = false; !(await take(folder)); ) {
    if (await isAbandoned(folder)) {
      await rm(folder, { recursive: true, force: true });
      continue;
    }
    if (!told) onWait();
    told = true;
    await sleep(200);
  }
  try {
    return await body();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder) {
  try {
    await mkdir(folder);
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
  await writeFile(join(folder, 'pid'), String(process.pid));
  return true;
}

async function isAbandoned(folder) {
  const pid = (await holder(folder)) || (await holderLater(folder));
  if (pid === undefined) return false;
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** The holder is between making the folder and naming itself, or died there. */
async function holderLater(folder) {
  await sleep(1000);
  return holder(folder);
}

/** @returns the process that holds the lock, 0 where it names none, undefined where there is no lock */
async function holder(folder) {
  try {
    return Number(await readFile(join(folder, 'pid'), 'utf8'));
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return stat(folder).then(
      () => 0,
      () => undefined,
    );
  }
}
