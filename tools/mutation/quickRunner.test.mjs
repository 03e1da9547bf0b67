import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { TestStatus } from '@stryker-mutator/api/test-runner';
import { collectTests } from './collectTests.mjs';
import { createLoader } from './loadModules.mjs';
import { createPassBudget } from './passBudget.mjs';
import { failureOf, runTest } from './runTest.mjs';
import { testCosts } from './testCosts.mjs';

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
  const modules = new Map();
  assert.equal(load(join(folder, 'index.ts'), modules).next(), 15);
  assert.equal(load(join(folder, 'index.ts'), modules).next(), 20);
  writeFileSync(join(folder, 'lost.ts'), "import './nowhere';\n");
  assert.throws(() => load(join(folder, 'lost.ts')), /No module \.\/nowhere/);
});

test('a test that passes changed places far more often than without a change ends', () => {
  const state = {};
  const budget = createPassBudget(state);
  state.activeMutant = '7';
  const pass = times => {
    for (let n = 0; n < times; n++) assert.equal(state.activeMutant, '7');
  };
  budget.begin();
  pass(3);
  assert.equal(budget.passes(), 3);
  // Ten times the three passes that are usual, and five million free.
  budget.begin(3);
  pass(5_000_030);
  assert.equal(budget.exceeded(), false);
  assert.throws(() => pass(1), /Passed 5000030 changed places/);
  assert.equal(budget.exceeded(), true);
  budget.begin(3);
  assert.equal(budget.exceeded(), false);
});

test('all processes of a run know what tests cost, and try the cheapest first', t => {
  const folder = mkdtempSync(join(tmpdir(), 'costs-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'costs.json');
  const before = testCosts(file);
  assert.equal(before.passes('a.ts: one'), undefined);
  before.keep({
    'a.ts: one': { ms: 5, passes: 10 },
    'a.ts: two': { ms: 2, passes: 20 },
    'b.ts: one': { ms: 6, passes: 30 },
  });
  const other = testCosts(file);
  assert.equal(other.passes('a.ts: two'), 20);
  assert.deepEqual(other.idsOf('a.ts'), ['a.ts: one', 'a.ts: two']);
  assert.deepEqual(other.cheapestFirst(['a.ts', 'b.ts'], other.idsOf), [
    'b.ts',
    'a.ts',
  ]);
  assert.deepEqual(
    other.cheapestFirst(['a.ts: one', 'a.ts: two'], id => [id]),
    ['a.ts: two', 'a.ts: one'],
  );
});

test('changed code knows the test that runs, which passes or says why not', async () => {
  const state = {};
  let seen;
  const passing = {
    id: 'a.ts: sums',
    name: 'sums',
    file: 'a.ts',
    run: () => {
      seen = state.currentTestId;
    },
  };
  const { timeSpentMs, ...passed } = await runTest(passing, state);
  assert.ok(timeSpentMs >= 0);
  assert.deepEqual(passed, {
    id: 'a.ts: sums',
    name: 'sums',
    fileName: 'a.ts',
    status: TestStatus.Success,
  });
  assert.deepEqual([seen, state.currentTestId], ['a.ts: sums', undefined]);
  const run = () => {
    throw new RangeError('too far');
  };
  const failed = await runTest({ ...passing, run }, state);
  assert.equal(failed.status, TestStatus.Failed);
  assert.equal(failed.failureMessage, 'RangeError: too far');
  assert.equal(failureOf('odd'), 'odd');
});
