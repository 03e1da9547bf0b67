import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startOptions } from './startOptions.mjs';

test('shows a company unless it is asked for none', () => {
  assert.deepEqual(startOptions([]), {
    empty: false,
    postgres: false,
    verbose: false,
    company: [],
  });
  assert.equal(startOptions(['--empty', '--postgres']).empty, true);
});

test('passes on what company it is to be', () => {
  assert.deepEqual(
    startOptions(['--size', 'small', '--seed=7', '--speed', '20']).company,
    ['--seed', '7', '--size', 'small', '--speed', '20'],
  );
});

for (const [words, reason] of [
  ['--size huge', /no --size huge; there are small, medium and large/],
  ['--now yesterday', /--now yesterday is no time; write ISO 8601/],
  ['--now 2999-01-01', /lies in the future/],
  ['--speed fast', /--speed fast is no number above 0/],
  ['--speed 0', /no number above 0/],
  ['--seed=', /--seed wants a text/],
  ['--empty --seed 2', /leave out one of them/],
  ['--colour', /There are --empty, --postgres/],
  ['small', /There are --empty/],
]) {
  test(`says what is wrong with ${words}`, () => {
    assert.throws(() => startOptions(words.split(' ')), {
      name: 'Failure',
      message: reason,
    });
  });
}
