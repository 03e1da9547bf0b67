import { day } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { countedDoneAt } from './countedDoneAt';

const FIRST = { ...STREAM, reopenPolicy: 'first-done' as const };

describe('countedDoneAt', () => {
  it('is when the item was done, long ago or far ahead', () => {
    expect(countedDoneAt(stays('A', 'ready 0, dev 2, done 5'), STREAM)).toBe(
      day(5),
    );
    expect(
      countedDoneAt(
        stays('A', 'ready -30000, dev -29999, done -29998'),
        STREAM,
      ),
    ).toBe(day(-29998));
  });

  it('is the first or the last time, as the policy has it', () => {
    const item = stays('A', 'dev 0, done 3, dev< 5, done 6');
    expect(countedDoneAt(item, STREAM)).toBe(day(6));
    expect(countedDoneAt(item, FIRST)).toBe(day(3));
  });

  it('is known by the first-done policy of an item in work again', () => {
    const item = stays('A', 'dev 0, done 3, dev< 5');
    expect(countedDoneAt(item, STREAM)).toBeNull();
    expect(countedDoneAt(item, FIRST)).toBe(day(3));
  });

  it.each([
    ['is open', stays('A', 'ready 0, dev 2')],
    ['was abandoned', stays('A', 'ready 0, dev 2, abandoned 4')],
    ['was removed', stays('A', 'ready 0, dev 2, removed 4')],
    ['is a container', stays('A', 'dev 0, done 3', { container: true })],
    [
      'has times out of order',
      stays('A', 'dev 0, done 3', { clockSkew: true }),
    ],
    // Half of its three days are in a stage that nobody knows.
    ['has unknown times', stays('A', 'dev 0, ? 1.5, done 3')],
    ['went to done directly', stays('A', 'backlog 0, done 3')],
  ])('is none where the item %s', (_, item) => {
    expect(countedDoneAt(item, STREAM)).toBeNull();
  });
});
