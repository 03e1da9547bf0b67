import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sortTexts } from './compileTypes.mjs';
import {
  countJest,
  countLastLine,
  countNodeTests,
  countPlaywright,
} from './counts.mjs';
import { schedule } from './schedule.mjs';
import { duration, table } from './table.mjs';

const ok = { passed: 1, failed: 0 };
const broken = { passed: 0, failed: 1 };

/** A step that records when it runs. */
function recorder() {
  const running = new Set();
  const overlaps = [];
  const step = (id, options = {}, result = ok) => ({
    id,
    title: id,
    ...options,
    async run() {
      running.add(id);
      overlaps.push([...running].sort().join('+'));
      await sleep(20);
      running.delete(id);
      return result;
    },
  });
  return { step, overlaps };
}

test('never more than two steps run at once, and a big one runs alone', async () => {
  const { step, overlaps } = recorder();
  await schedule([
    step('a'),
    step('b'),
    step('c'),
    step('big', { slots: 2 }),
    step('d'),
  ]);
  assert.ok(overlaps.every(names => names.split('+').length <= 2));
  assert.deepEqual(
    overlaps.filter(names => names.includes('big')),
    ['big'],
  );
});

test('a step that needs a failed one is not run and counts as failed', async () => {
  const { step, overlaps } = recorder();
  const results = await schedule([
    step('types', {}, broken),
    step('build', { needs: ['types'] }),
    step('browser', { needs: ['build'] }),
    step('lint'),
  ]);
  assert.deepEqual(overlaps.join(' ').match(/build|browser/), null);
  assert.equal(results.get('build').note, 'not run: types failed');
  assert.equal(results.get('browser').failed, 1);
  assert.equal(results.get('lint').passed, 1);
});

test('a step that throws is one failure that shows why', async () => {
  const results = await schedule([
    {
      id: 'a',
      title: 'a',
      run: async () => {
        throw new Error('no such program');
      },
    },
  ]);
  assert.equal(results.get('a').failed, 1);
  assert.match(results.get('a').output, /no such program/);
});

test('steps that wait for each other are an error, not a hang', async () => {
  const { step } = recorder();
  await assert.rejects(
    schedule([step('a', { needs: ['b'] }), step('b', { needs: ['a'] })]),
    /wait for each other: a, b/,
  );
});

test('a Jest file that cannot be loaded is a failure although it ran no test', () => {
  assert.deepEqual(
    countJest({
      numPassedTests: 12,
      numFailedTests: 1,
      numRuntimeErrorTestSuites: 2,
      numPendingTests: 3,
      numTodoTests: 0,
    }),
    { passed: 12, failed: 3, note: '3 skipped' },
  );
});

test('a flaky browser test has failed', () => {
  assert.deepEqual(
    countPlaywright({
      stats: { expected: 5, unexpected: 0, flaky: 1, skipped: 0 },
      errors: [],
    }),
    { passed: 5, failed: 1, note: undefined },
  );
});

test('a browser run that breaks before its first test is a failure', () => {
  assert.equal(
    countPlaywright({
      stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 },
      errors: [{ message: 'no tests found' }],
    }).failed,
    1,
  );
});

test("counts are read from Node's own runner and from a last line", () => {
  assert.deepEqual(
    countNodeTests(
      'ok 1 - x\n# tests 3\n# pass 2\n# fail 1\n# cancelled 0\n# skipped 0\n',
    ),
    { passed: 2, failed: 1, note: undefined },
  );
  assert.deepEqual(countLastLine('set\nx 1\n40 passed, 2 failed\n'), {
    passed: 40,
    failed: 2,
  });
  assert.equal(countLastLine('40 passed, 2 failed\nmore'), undefined);
});

test('the table lines up and says times in words', () => {
  assert.equal(
    table([
      { title: 'types', passed: 1, failed: 0, ms: 12_340 },
      { title: 'unit', passed: 420, failed: 2, ms: 125_000, note: '1 skipped' },
    ]),
    [
      'step   passed  failed       time',
      'types       1       0     12.3 s',
      'unit      420       2  2 min 5 s  1 skipped',
    ].join('\n'),
  );
  assert.equal(duration(999), '1.0 s');
});

test('texts of a declaration come in one order, whatever order the compiler gave them', () => {
  const declaration = lines =>
    ['export declare const words: Ref<"x", {', ...lines, '}>;', ''].join('\n');
  const a = '    readonly "a.one": "One";';
  const b = '    readonly "b.two": "Two; and more";';
  assert.equal(sortTexts(declaration([b, a])), declaration([a, b]));
  assert.equal(sortTexts(declaration([a, b])), declaration([a, b]));
});
