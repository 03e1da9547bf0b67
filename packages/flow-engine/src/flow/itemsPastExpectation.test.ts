import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { itemsPastExpectation } from './itemsPastExpectation';
import { optionsOf } from '../__testUtils__/optionsOf';

/* Seven items stood in development for 1 to 7 days: their p85 is 6.1. */
const DONE = [1, 2, 3, 4, 5, 6, 7].map(n =>
  statusItem(`D${n}`, `dev 0, done ${n}`),
);
const options = optionsOf(0, 14);
const { window } = options;

describe('items past the p85 of their stage', () => {
  it('are those that stand there longer than 6.1 days', () => {
    const open = [statusItem('A', 'dev 8'), statusItem('B', 'dev 7.8')];
    expect(itemsPastExpectation([...DONE, ...open], STREAM, options)).toEqual({
      kind: 'value',
      value: 1,
      unit: 'items',
      n: 2,
      method: 'count',
      window,
      leftOut: [],
    });
  });

  it('leave out what stands where no p85 is known', () => {
    const open = [statusItem('A', 'dev 2'), statusItem('B', 'dev 1, review 2')];
    expect(
      itemsPastExpectation([...DONE, ...open], STREAM, options),
    ).toMatchObject({
      value: 1,
      n: 1,
      leftOut: [{ reason: 'no-expectation', n: 1 }],
    });
  });

  it('are unknown, not none, where no stage has a p85', () => {
    expect(
      itemsPastExpectation([statusItem('A', 'dev 2')], STREAM, options),
    ).toMatchObject({ kind: 'unknown', reason: 'too-few-samples', n: 0 });
  });

  it('are none where nothing is in flow', () => {
    expect(itemsPastExpectation(DONE, STREAM, options)).toMatchObject({
      kind: 'value',
      value: 0,
      n: 0,
    });
  });
});
