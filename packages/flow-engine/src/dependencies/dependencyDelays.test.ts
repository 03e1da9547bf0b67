import fc from 'fast-check';
import { MapOptions } from '../model';
import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { dependencyDelays } from './dependencyDelays';
import { WaitCause } from './WaitCause';

const options: MapOptions = {
  window: { from: day(0), to: day(28) },
  clock: 'calendar',
  basis: 'state',
  asOf: day(28),
};

function cause(
  party: string,
  from: number,
  to: number | null,
  itemKey?: string,
): WaitCause {
  return {
    party,
    evidence: 'blocked-by',
    from: day(from),
    to: to === null ? null : day(to),
    ...(itemKey === undefined ? {} : { itemKey }),
  };
}

const NOTHING = { causes: new Map(), workedOn: new Map() };
const OWN = new Set(['us']);

describe('dependencyDelays', () => {
  // Waits in Ready from day 0 to 10, works to 12.
  const item = statusItem('A', 'ready 0, dev 10, done 12');

  it('divides each instant among its causes, self among them', () => {
    const { edges, selfMs, unexplainedMs, totalWaitMs, autonomy } =
      dependencyDelays(
        [item],
        {
          causes: new Map([
            // Alone 0 to 2, with platform 2 to 4, three ways 4 to 7, us alone to 8; nobody from 8 to 10.
            [
              'A',
              [
                cause('risk', 0, 7),
                cause('platform', 2, 7),
                cause('us', 4, 8),
                cause('risk', 5, 6),
              ],
            ],
          ]),
          workedOn: new Map(),
        },
        OWN,
        STREAM,
        options,
      );
    expect(
      edges.map(({ party, delayMs, aloneMs, items }) => [
        party,
        delayMs / DAY,
        aloneMs / DAY,
        items,
      ]),
    ).toEqual([
      ['risk', 2 + 1 + 1, 2, 1],
      ['platform', 1 + 1, 0, 1],
    ]);
    expect(selfMs).toBe(2 * DAY);
    expect(unexplainedMs).toBe(2 * DAY);
    expect(totalWaitMs).toBe(10 * DAY);
    expect(autonomy).toMatchObject({ value: 0, n: 1 });
  });

  it('charges a chain to the direct cause, shows whom it waited for, and splits queue from work', () => {
    const { edges } = dependencyDelays(
      [item],
      {
        causes: new Map([
          ['A', [cause('b', 0, 6, 'B')]],
          ['B', [cause('c', 1, 3, 'C')]],
        ]),
        workedOn: new Map([['B', [{ from: day(4), to: day(6) }]]]),
      },
      OWN,
      STREAM,
      options,
    );
    expect(edges).toEqual([
      {
        party: 'b',
        delayMs: 6 * DAY,
        workMs: 2 * DAY,
        queueMs: 4 * DAY,
        aloneMs: 6 * DAY,
        flowTimeWithout: {
          kind: 'unknown',
          reason: 'too-few-samples',
          n: 1,
          window: options.window,
          leftOut: [],
        },
        items: 1,
        evidence: ['blocked-by'],
        via: ['c'],
      },
    ]);
  });

  it('counts who waited for nobody else as autonomous, and no time at work or before the start', () => {
    const { autonomy, totalWaitMs, edges } = dependencyDelays(
      [
        statusItem('A', 'backlog 0, ready 3, dev 4, done 6'),
        statusItem('B', 'dev 0, done 2'),
      ],
      {
        ...NOTHING,
        causes: new Map([
          ['A', [cause('risk', 0, 3)]],
          ['B', [cause('risk', 0, null)]],
        ]),
      },
      OWN,
      STREAM,
      options,
    );
    expect(autonomy).toMatchObject({ value: 1, n: 2 });
    expect(totalWaitMs).toBe(DAY);
    expect(edges).toEqual([]);
    expect(
      dependencyDelays([], NOTHING, OWN, STREAM, options).autonomy,
    ).toMatchObject({ kind: 'unknown' });
  });

  it('agrees with a sweep of every half day', () => {
    const halves = fc.integer({ min: 0, max: 24 });
    const arbitraryCause = fc.record({
      party: fc.constantFrom('us', 'risk', 'platform', 'api'),
      from: halves,
      length: fc.integer({ min: 0, max: 12 }),
      open: fc.boolean(),
    });
    fc.assert(
      fc.property(
        fc.array(arbitraryCause, { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 6 }), {
          minLength: 3,
          maxLength: 3,
        }),
        (given, lengths) => {
          const [ready, dev, wait] = lengths;
          const ends = [ready, ready + dev, ready + dev + wait].map(n => n / 2);
          const swept = statusItem(
            'A',
            `ready 0, dev ${ends[0]}, wait ${ends[1]}, done ${ends[2]}`,
          );
          const causes = given.map(({ party, from, length, open }) =>
            cause(party, from / 2, open ? null : (from + length) / 2),
          );
          const answer = dependencyDelays(
            [swept],
            { ...NOTHING, causes: new Map([['A', causes]]) },
            OWN,
            STREAM,
            options,
          );
          const expected = new Map<string, number>();
          let total = 0;
          for (let half = 0; half < 2 * ends[2]; half++) {
            const on = half / 2;
            if (on >= ends[0] && on < ends[1]) continue;
            const parties = new Set(
              causes
                .filter(c => c.from <= day(on) && (c.to ?? Infinity) > day(on))
                .map(c => c.party),
            );
            if (parties.size === 0) parties.add('nobody');
            for (const party of parties) {
              expected.set(
                party,
                (expected.get(party) ?? 0) + DAY / 2 / parties.size,
              );
            }
            total += DAY / 2;
          }
          const found = new Map(
            answer.edges.map(edge => [edge.party, edge.delayMs]),
          );
          found.set('us', answer.selfMs);
          found.set('nobody', answer.unexplainedMs);
          for (const party of ['us', 'risk', 'platform', 'api', 'nobody']) {
            expect(found.get(party) ?? 0).toBeCloseTo(
              expected.get(party) ?? 0,
              3,
            );
          }
          expect(answer.totalWaitMs).toBe(total);
        },
      ),
    );
  });
});
