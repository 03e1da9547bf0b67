import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { collectTests } from './collectTests.mjs';
import { createLoader } from './loadModules.mjs';

test('tests are collected with the names of what they stand in, one for each row', () => {
  const { globals, take } = collectTests();
  const seen = [];
  globals.describe('sums', () => {
    globals.it('add up', () => seen.push('it'));
    globals.it.each([
      [1, 2],
      [3, 4],
    ])('of %s', (a, b) => seen.push([a, b]));
  });
  const tests = take();
  assert.deepEqual(
    tests.map(({ name }) => name),
    ['sums add up', 'sums of 1', 'sums of 3'],
  );
  tests.forEach(({ run }) => run());
  assert.deepEqual(seen, ['it', [1, 2], [3, 4]]);
  assert.deepEqual(take(), []);
});

test('modules are compiled once and begin anew each time', t => {
  const folder = mkdtempSync(join(tmpdir(), 'loader-'));
  t.after(() => rmSync(folder, { recursive: true }));
  writeFileSync(
    join(folder, 'count.ts'),
    "import { step } from 'steps';\nlet n: number = start;\nexport const next = () => (n += step);\n",
  );
  writeFileSync(
    join(folder, 'index.ts'),
    "import { next } from './count';\nexport { next };\n",
  );
  const load = createLoader({ start: 10 }, new Map([['steps', { step: 5 }]]));
  const first = load(join(folder, 'index.ts'));
  assert.deepEqual([first.next(), first.next()], [15, 20]);
  assert.equal(load(join(folder, 'index.ts')).next(), 15);
  writeFileSync(join(folder, 'lost.ts'), "import './nowhere';\n");
  assert.throws(() => load(join(folder, 'lost.ts')), /No module \.\/nowhere/);
});
