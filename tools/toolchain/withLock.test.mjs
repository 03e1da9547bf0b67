import assert from 'node:assert/strict';
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { withLock } from './withLock.mjs';

const place = async () =>
  join(await mkdtemp(join(tmpdir(), 'lock-test-')), 'lock');

test('two at once run one after the other', async () => {
  const lock = await place();
  const seen = [];
  const waits = [];
  const job = name =>
    withLock(
      lock,
      async () => {
        seen.push(`${name} in`);
        await sleep(300);
        seen.push(`${name} out`);
      },
      () => waits.push(name),
    );
  await Promise.all([job('a'), job('b')]);
  assert.deepEqual(
    seen.slice(0, 2).map(line => line[0]),
    [seen[0][0], seen[0][0]],
  );
  assert.deepEqual(
    seen.slice(2).map(line => line[0]),
    [seen[2][0], seen[2][0]],
  );
  assert.equal(waits.length, 1);
});

test('a lock whose holder has died is taken over', async () => {
  const lock = await place();
  await mkdir(lock);
  await writeFile(join(lock, 'pid'), '999999999');
  assert.equal(await withLock(lock, async () => 'done'), 'done');
});

test('a body that fails frees the lock', async () => {
  const lock = await place();
  await assert.rejects(
    withLock(lock, async () => {
      throw new Error('broken');
    }),
    /broken/,
  );
  assert.equal(await withLock(lock, async () => 'next'), 'next');
});
