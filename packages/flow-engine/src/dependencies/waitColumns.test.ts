import { createTimelineColumns } from '../columns';
import { day, DAY } from '../__testUtils__/history';
import { stays } from '../__testUtils__/stays';
import { STREAM } from '../__testUtils__/stream';
import { delaysOf, delaysOfColumns } from './delaysOf';
import { doneWaits } from './doneWaits';
import { measureItems } from './measureItems';
import { createWaitColumns } from './waitColumns';
import { WaitShare, WaitStretch } from './WaitStretch';

const AS = { clock: 'calendar', basis: 'state' } as const;

const share = (
  party: string,
  parts: number,
  itemKeys: readonly string[] = [],
): WaitShare => ({
  party,
  parts,
  worked: false,
  evidence: ['blocked-by'],
  itemKeys,
  via: [],
});

const stretch = (
  from: number,
  to: number,
  shares: readonly WaitShare[],
  stalled = false,
): WaitStretch => ({ from: day(from), to: day(to), stalled, shares });

const STRETCHES: Readonly<Record<string, readonly WaitStretch[]>> = {
  A: [
    stretch(0, 1, [share('risk', 1, ['R-1'])]),
    stretch(1, 2, [share('risk', 2), share('api', 2)]),
  ],
  B: [stretch(0, 3, [share('risk', 1, ['R-2'])]), stretch(3, 3, [])],
  C: [stretch(2, 4, [share('api', 1)], true), stretch(4, 5, [share('api', 1)])],
};

const TIMELINES = [
  stays('A', 'ready 0, dev 2, done 9'),
  stays('B', 'ready 0, dev 4, done 6'),
  stays('C', 'ready 2, dev 5, done 8'),
];

function measured() {
  const columns = createTimelineColumns(STREAM);
  columns.add(TIMELINES);
  const items = measureItems(columns, STREAM, AS);
  const waits = createWaitColumns(
    3,
    place => STRETCHES[columns.held.keys[place]],
    STREAM,
    AS,
  );
  return { given: [{ columns, measured: items }], waits };
}

const sideOf = ({ party }: WaitShare) => ({ kind: 'party', party } as const);

describe('waits as columns', () => {
  it('hold each stretch that took time on the basis, and shares of whatever items together', () => {
    const { waits } = measured();
    // Two of A, one of B; of C the one that is a wait by its state.
    expect([...waits.end]).toEqual([2, 3, 4]);
    expect([...waits.ms]).toEqual([DAY, DAY, 3 * DAY, DAY]);
    expect([...waits.causes]).toEqual([0, 1, 0, 2]);
    expect(waits.shares.map(shares => shares.map(s => s.party))).toEqual([
      ['risk'],
      ['risk', 'api'],
      ['api'],
    ]);
  });

  it('sum up in any window to what the stretches themselves do', () => {
    const { given, waits } = measured();
    for (const [from, to] of [
      [0, 20],
      [6, 9],
      [8, 10],
      [9, 10],
      [10, 20],
    ]) {
      const options = {
        window: { from: day(from), to: day(to) },
        ...AS,
        asOf: day(20),
      };
      const done = doneWaits(given, options.window);
      expect(delaysOfColumns(done, [waits], { sideOf }, options)).toEqual(
        delaysOf(
          done,
          { sideOf, stretchesOf: key => STRETCHES[key] },
          STREAM,
          options,
        ),
      );
    }
    const { edges } = delaysOfColumns(
      doneWaits(given, { from: day(6), to: day(9) }),
      [waits],
      { sideOf },
      { window: { from: day(6), to: day(9) } },
    );
    // B and C alone were done by then.
    expect(
      edges.map(edge => [edge.party, edge.delayMs / DAY, edge.items]),
    ).toEqual([
      ['risk', 3, 1],
      ['api', 1, 1],
    ]);
  });
});
