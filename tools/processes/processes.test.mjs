import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { root } from '../toolchain/paths.mjs';

const at = name => JSON.stringify(join(root, 'tools', 'processes', name));

/**
 * A command as npm runs it: npm (here `parent`), a shell, the command, the
 * leader of its group, and a server of which the leader knows nothing.
 */
async function startAsNpm() {
  const folder = await mkdtemp(join(tmpdir(), 'processes-test-'));
  const pids = join(folder, 'pids');
  await writeFile(
    join(folder, 'server.mjs'),
    // Deaf to everything that can be ignored.
    `process.on('SIGTERM', () => {}); process.on('SIGINT', () => {});
     (await import('node:fs')).appendFileSync(${JSON.stringify(
       pids,
     )}, process.pid + '\\n');
     setInterval(() => {}, 1000);`,
  );
  await writeFile(
    join(folder, 'leader.mjs'),
    `import { spawn } from 'node:child_process';
     import { leaveWithStarter } from ${at('leaveWithStarter.mjs')};
     (await import('node:fs')).appendFileSync(${JSON.stringify(
       pids,
     )}, process.pid + '\\n');
     spawn(process.execPath, [${JSON.stringify(
       join(folder, 'server.mjs'),
     )}], { stdio: 'ignore' });
     leaveWithStarter(async () => {});
     setInterval(() => {}, 1000);`,
  );
  await writeFile(
    join(folder, 'command.mjs'),
    `import { runInGroup } from ${at('runInGroup.mjs')};
     (await import('node:fs')).appendFileSync(${JSON.stringify(
       pids,
     )}, process.pid + '\\n');
     process.exitCode = await runInGroup(process.execPath, [${JSON.stringify(
       join(folder, 'leader.mjs'),
     )}], { cwd: ${JSON.stringify(folder)}, env: process.env });`,
  );
  await writeFile(
    join(folder, 'parent.mjs'),
    `import { spawn } from 'node:child_process';
     spawn('sh', ['-c', ${JSON.stringify(
       `"${process.execPath}" "${join(folder, 'command.mjs')}"; true`,
     )}], { stdio: 'ignore', env: { ...process.env, npm_lifecycle_event: 'start' } });
     setInterval(() => {}, 1000);`,
  );
  const parent = spawn(process.execPath, [join(folder, 'parent.mjs')], {
    stdio: 'ignore',
  });
  const started = async () => {
    for (let i = 0; i < 100; i++) {
      const text = await readFile(pids, 'utf8').catch(() => '');
      if (text.split('\n').filter(Boolean).length === 3) {
        return text.trim().split('\n').map(Number);
      }
      await sleep(100);
    }
    throw new Error('the processes did not start');
  };
  const [command, leader, server] = await started();
  return { parent, command, leader, server };
}

async function assertGone(pids) {
  for (let i = 0; i < 60; i++) {
    const left = pids.filter(isRunning);
    if (left.length === 0) return;
    await sleep(100);
  }
  const left = pids.filter(isRunning);
  left.forEach(pid => process.kill(pid, 'SIGKILL'));
  assert.deepEqual(left, [], 'processes left behind');
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

for (const [what, end] of [
  ['SIGTERM to the command', run => process.kill(run.command, 'SIGTERM')],
  ['SIGINT to the command', run => process.kill(run.command, 'SIGINT')],
  [
    'the sudden death of the command',
    run => process.kill(run.command, 'SIGKILL'),
  ],
  ['SIGTERM to npm alone', run => run.parent.kill('SIGTERM')],
  ['the sudden death of npm', run => run.parent.kill('SIGKILL')],
  [
    'the sudden death of the leader',
    run => process.kill(run.leader, 'SIGKILL'),
  ],
]) {
  test(`${what} leaves no process behind`, async () => {
    const run = await startAsNpm();
    end(run);
    await assertGone([run.command, run.leader, run.server]);
    run.parent.kill('SIGKILL');
    if (run.parent.exitCode === null && run.parent.signalCode === null) {
      await once(run.parent, 'exit');
    }
  });
}
