import fc from 'fast-check';
import {
  arbitraryTimelines,
  columnsInOrder,
  inOrder,
} from '../columns/__testUtils__/arbitraryTimelines';
import { STREAM } from '../__testUtils__/stream';
import { Basis, Clock, Timeline } from '../model';
import { measureItems } from './measureItems';
import { createWaitColumns, WaitColumns } from './waitColumns';
import { WaitStretch } from './WaitStretch';

const HOUR = 3_600_000;

const measures = fc.record({
  clock: fc.constantFrom<Clock>('calendar', 'working'),
  basis: fc.constantFrom<Basis>('state', 'activity'),
  reopenPolicy: fc.constantFrom<typeof STREAM.reopenPolicy>(
    'last-done',
    'first-done',
    'cumulative-active',
  ),
});

const keysAmongTwenty = fc.subarray(
  [...Array(20).keys()].map(n => `item-${n + 10}`),
);

/** Columns with some items gone and others come, and keys of what changed. */
function renewed(
  before: readonly Timeline[],
  after: readonly Timeline[],
  gone: readonly string[],
) {
  const columns = columnsInOrder(before);
  const keys = new Set([...gone, ...after.map(({ itemKey }) => itemKey)]);
  return { columns, keys, others: columns.withItems(keys, inOrder(after)) };
}

describe('what is measured of renewed columns', () => {
  it('are the items measured anew, whatever was measured before', () => {
    let takenOver = 0;
    fc.assert(
      fc.property(
        arbitraryTimelines,
        arbitraryTimelines,
        keysAmongTwenty,
        measures,
        (before, after, gone, { clock, basis, reopenPolicy }) => {
          const { columns, others } = renewed(before, after, gone);
          const stream = { ...STREAM, reopenPolicy };
          const as = { clock, basis };
          const known = measureItems(columns, stream, as);
          const now = measureItems(others, stream, as, known);
          expect(now).toEqual(measureItems(others, stream, as));
          takenOver += others.renewal!.copied.reduce(
            (sum, { first, end }) => sum + end - first,
            0,
          );
          expect(others.renewal!.of.deref()).toBe(columns);
        },
      ),
      { numRuns: 200 },
    );
    expect(takenOver).toBeGreaterThan(100);
  });

  it('are the waits measured anew, of items that changed and of items that wait differently', () => {
    /** Each of an item's waits is of some hours, and for a party that its key and length name. */
    const stretches = (hours: readonly number[]): WaitStretch[] =>
      hours.map(length => ({
        from: 0,
        to: length * HOUR,
        stalled: length % 5 === 0,
        shares: [
          {
            party: `party-${length % 3}`,
            parts: 1,
            worked: length % 2 === 0,
            evidence: ['blocked-by'],
            itemKeys: [],
            via: [],
          },
        ],
      }));
    const waits = fc.dictionary(
      fc.integer({ min: 10, max: 29 }).map(n => `item-${n}`),
      fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 3 }),
    );
    /** By row, with what it was for in the place of its number. */
    const said = ({ end, ms, causes, shares }: WaitColumns) => ({
      end: [...end],
      rows: [...ms].map((length, row) => [length, shares[causes[row]]]),
    });
    fc.assert(
      fc.property(
        arbitraryTimelines,
        arbitraryTimelines,
        keysAmongTwenty,
        waits,
        waits,
        measures,
        (before, after, gone, first, changed, { clock, basis }) => {
          const { columns, others } = renewed(before, after, gone);
          const second = { ...first, ...changed };
          const as = { clock, basis };
          const measure = (
            { held }: typeof columns,
            of: Readonly<Record<string, readonly number[]>>,
            ...known: [] | [Parameters<typeof createWaitColumns>[4]]
          ) =>
            createWaitColumns(
              held.items,
              place => stretches(of[held.keys[place]] ?? []),
              STREAM,
              as,
              ...known,
            );
          const known = measure(columns, first);
          const now = measure(others, second, {
            waits: known,
            copied: others.renewal!.copied,
            isOther: place => others.held.keys[place] in changed,
          });
          expect(said(now)).toEqual(said(measure(others, second)));
        },
      ),
      { numRuns: 200 },
    );
  });
});
