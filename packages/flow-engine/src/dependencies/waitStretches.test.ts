import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { WaitCause } from './WaitCause';
import { waitStretches } from './waitStretches';
import { cause as causeOf } from './__testUtils__/causeOf';

const cause = (
  party: string,
  from: number,
  to: number | null,
  more: Partial<WaitCause> = {},
): WaitCause => ({ ...causeOf(party, from, to), ...more });

const of = (moves: string, causes: readonly WaitCause[], stream = STREAM) => {
  const item = statusItem('A', moves, stream);
  return waitStretches(
    item,
    item.endedAt!,
    { causes: new Map([['A', causes]]), workedOn: new Map() },
    stream,
  ).map(({ from, to, stalled, shares }) => ({
    days: [(from - day(0)) / DAY, (to - day(0)) / DAY],
    stalled,
    shares: shares.map(({ party, entity, parts }) =>
      entity === undefined ? [party, parts] : [party, entity, parts],
    ),
  }));
};

describe('waitStretches', () => {
  it('divides among parties first and then among the entities of each', () => {
    expect(
      of('ready 0, dev 10, done 12', [
        cause('x', 0, 4, { entity: 'x1' }),
        cause('x', 2, 4, { entity: 'x2' }),
        cause('y', 3, 6),
      ]),
    ).toEqual([
      { days: [0, 2], stalled: false, shares: [['x', 'x1', 1]] },
      {
        days: [2, 3],
        stalled: false,
        shares: [
          ['x', 'x1', 2],
          ['x', 'x2', 2],
        ],
      },
      // Half for y, a quarter for each entity of x.
      {
        days: [3, 4],
        stalled: false,
        shares: [
          ['x', 'x1', 4],
          ['x', 'x2', 4],
          ['y', 2],
        ],
      },
      { days: [4, 6], stalled: false, shares: [['y', 1]] },
    ]);
  });

  it('begins at the start, ends at done, and tells what is a wait by activity alone', () => {
    expect(
      of('backlog 0, ready 2, dev 4, wait 6, done 8', [cause('x', 0, null)]),
    ).toEqual([
      { days: [2, 4], stalled: false, shares: [['x', 1]] },
      // From the hours worked before the move on, none is known on the days before.
      {
        days: [4, expect.any(Number)],
        stalled: true,
        shares: [['x', 1]],
      },
      { days: [6, 8], stalled: false, shares: [['x', 1]] },
    ]);
  });

  it('is one stretch where nothing changes, however many causes come and go', () => {
    expect(
      of('ready 0, dev 10, done 12', [
        cause('x', 0, 4),
        cause('x', 4, 7),
        cause('x', 2, 7),
      ]),
    ).toEqual([{ days: [0, 7], stalled: false, shares: [['x', 1]] }]);
  });

  it('is no wait while at work, nor where nobody knows the stage', () => {
    expect(
      of('ready 0, limbo 3, ready 3.1, done 6', [cause('x', 0, 6)]),
    ).toEqual([
      { days: [0, 3], stalled: false, shares: [['x', 1]] },
      { days: [3.1, 6], stalled: false, shares: [['x', 1]] },
    ]);
  });

  it('is cut where the party begins and ends its work, and where it waits in turn', () => {
    const item = statusItem('A', 'ready 0, dev 10, done 12');
    expect(
      waitStretches(
        item,
        item.endedAt!,
        {
          causes: new Map([['A', [cause('x', 0, 8, { itemKey: 'B' })]]]),
          further: new Map([['B', [cause('y', 5, null)]]]),
          workedOn: new Map([['B', [{ from: day(2), to: day(3) }]]]),
        },
        STREAM,
      ).map(({ from, to, shares: [{ worked, via }] }) => [
        (from - day(0)) / DAY,
        (to - day(0)) / DAY,
        worked,
        via,
      ]),
    ).toEqual([
      [0, 2, false, []],
      [2, 3, true, []],
      [3, 5, false, []],
      [5, 8, false, ['y']],
    ]);
  });

  it('knows nothing of items without causes, or never started', () => {
    expect(of('ready 0, dev 10, done 12', [])).toEqual([]);
    expect(of('backlog 0, done 12', [cause('x', 0, 12)])).toEqual([]);
  });

  it('counts a stay in done before a reopening as the policy has it', () => {
    const moves = 'ready 0, dev 1, done 2, dev 5, done 6';
    const causes = [cause('x', 0, 6)];
    expect(
      of(moves, causes)
        .filter(({ stalled }) => !stalled)
        .map(({ days }) => days),
    ).toEqual([
      [0, 1],
      [2, 5],
    ]);
    expect(
      of(moves, causes, { ...STREAM, reopenPolicy: 'cumulative-active' })
        .filter(({ stalled }) => !stalled)
        .map(({ days }) => days),
    ).toEqual([[0, 1]]);
  });
});
