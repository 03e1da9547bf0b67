import fc from 'fast-check';
import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { dependencyDelays } from './dependencyDelays';
import { WaitCause } from './WaitCause';
import { optionsOf } from '../__testUtils__/optionsOf';

const options = optionsOf(0, 28);

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
    const scope = { window: options.window, leftOut: [] };
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
          ...scope,
        },
        // 12 days of flow without the 6 waited for b alone.
        meanFlowTimeWithout: {
          kind: 'value',
          value: 6 * DAY,
          unit: 'ms',
          n: 1,
          method: 'mean',
          ...scope,
        },
        items: 1,
        evidence: ['blocked-by'],
        kinds: [{ name: 'blocked-by', delayMs: 6 * DAY }],
        entities: [],
        doneDelays: [{ doneAt: day(12), delayMs: 6 * DAY }],
        via: ['c'],
      },
    ]);
  });

  it('charges two that wait for each other with their own waits alone', () => {
    // A waits in Ready for B from day 1 to 5, B for A from day 2 to 5.
    const other = statusItem('B', 'ready 0, dev 5, done 8');
    const knowledge = {
      causes: new Map([
        ['A', [cause('risk', 1, 5, 'B')]],
        ['B', [cause('us', 2, 5, 'A')]],
      ]),
      workedOn: new Map(),
    };
    const from = (group: string, items: (typeof item)[]) => {
      const { edges, selfMs, unexplainedMs } = dependencyDelays(
        items,
        knowledge,
        new Set([group]),
        STREAM,
        options,
      );
      return [
        edges.map(({ party, delayMs, via }) => [party, delayMs / DAY, via]),
        selfMs / DAY,
        unexplainedMs / DAY,
      ];
    };
    expect(from('us', [item])).toEqual([[['risk', 4, ['us']]], 0, 10 - 4]);
    expect(from('risk', [other])).toEqual([[['us', 3, ['risk']]], 0, 5 - 3]);
    // What is within one group is its own.
    expect(
      dependencyDelays(
        [item, other],
        knowledge,
        new Set(['us', 'risk']),
        STREAM,
        options,
      ),
    ).toMatchObject({ edges: [], selfMs: 7 * DAY, unexplainedMs: 8 * DAY });
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

  it('tells the flow time without a party, item by item', () => {
    // Ready 1 to 5 days and a day of work: 2 to 6 days. The last three waited
    // for risk, the fifth half of it for platform as well.
    const items = [1, 2, 3, 4, 5].map(n =>
      statusItem(`I${n}`, `ready 0, dev ${n}, done ${n + 1}`),
    );
    const { edges } = dependencyDelays(
      [...items, ...items, statusItem('direct', 'done 2')],
      {
        ...NOTHING,
        causes: new Map([
          ['I3', [cause('risk', 0, 1), cause('risk', 2, 3)]],
          ['I4', [cause('risk', 0, 4)]],
          ['I5', [cause('risk', 0, 2), cause('platform', 1, 2)]],
        ]),
      },
      OWN,
      STREAM,
      options,
    );
    const scope = {
      window: options.window,
      leftOut: [{ reason: 'direct-to-done', n: 1 }],
    };
    // Without risk: 2, 3, 4 − 2, 5 − 4 and 6 − 1.
    expect(edges[0]).toMatchObject({
      party: 'risk',
      aloneMs: 7 * DAY,
      delayMs: 7.5 * DAY,
      items: 3,
    });
    expect(edges[0].flowTimeWithout).toEqual({
      kind: 'value',
      value: 2 * DAY,
      unit: 'ms',
      n: 5,
      method: 'quantile R-7',
      ...scope,
    });
    // Platform is alone at no time.
    expect(edges[1].flowTimeWithout).toMatchObject({ value: 4 * DAY });
  });

  it('goes from the most delay, and by name among equals', () => {
    const { edges, autonomy } = dependencyDelays(
      [item],
      {
        ...NOTHING,
        causes: new Map([
          [
            'A',
            [
              cause('c', 0, 1),
              cause('b', 1, 2),
              cause('d', 2, 5),
              cause('a', 5, 6),
            ],
          ],
        ]),
      },
      OWN,
      STREAM,
      options,
    );
    expect(edges.map(({ party }) => party)).toEqual(['d', 'a', 'b', 'c']);
    expect(autonomy).toMatchObject({
      method: 'share of items that waited for nobody else',
      window: options.window,
      leftOut: [],
    });
  });

  it('tells what shows a delay and whom the party waited for, in order of names', () => {
    const { edges } = dependencyDelays(
      [item],
      {
        causes: new Map<string, WaitCause[]>([
          [
            'A',
            [
              { ...cause('b', 0, 8, 'B'), evidence: 'review' },
              { ...cause('b', 2, 4, 'B2'), evidence: 'approval' },
              cause('b', 4, 6),
            ],
          ],
          [
            'B',
            [
              cause('z', 1, 2),
              cause('c', 3, 4),
              // Itself, and somebody after the wait was over.
              cause('b', 0, 8),
              cause('late', 9, 10),
            ],
          ],
        ]),
        workedOn: new Map([
          [
            'B',
            [
              { from: day(1), to: day(2) },
              { from: day(6), to: null },
            ],
          ],
        ]),
      },
      OWN,
      STREAM,
      options,
    );
    expect(edges).toMatchObject([
      {
        party: 'b',
        delayMs: 8 * DAY,
        // Day 1 to 2 and 6 to 8.
        workMs: 3 * DAY,
        queueMs: 5 * DAY,
        evidence: ['approval', 'blocked-by', 'review'],
        via: ['c', 'z'],
      },
    ]);
  });

  it('charges only time on the clock, and none of unknown status or blocked work', () => {
    // Limbo is unknown for an hour of 100 days; flagged time is a wait.
    const flagged = {
      ...statusItem('A', 'dev 0, done 4'),
      blocked: [{ from: day(1), to: day(2) }],
    };
    const knowledge = {
      ...NOTHING,
      causes: new Map([['A', [cause('risk', 0, 4)]]]),
    };
    const of = (timeline: typeof flagged, clock: 'calendar' | 'working') =>
      dependencyDelays([timeline], knowledge, OWN, STREAM, {
        ...options,
        clock,
      });
    expect(of(flagged, 'calendar').totalWaitMs).toBe(DAY);
    expect(of(flagged, 'working').edges).toMatchObject([
      { delayMs: DAY / 3, aloneMs: DAY / 3 },
    ]);
    const night = {
      ...flagged,
      blocked: [{ from: day(1), to: day(1.25) }],
    };
    expect(of(night, 'working')).toMatchObject({
      edges: [],
      totalWaitMs: 0,
      autonomy: { value: 1 },
    });
    const limbo = statusItem('A', 'ready 0, limbo 3, dev 3.1, done 4');
    expect(of({ ...limbo, blocked: [] }, 'calendar').totalWaitMs).toBe(3 * DAY);
  });

  it('takes a party for the group itself where one of its entities is in it', () => {
    const { edges, selfMs } = dependencyDelays(
      [item],
      {
        ...NOTHING,
        causes: new Map([
          [
            'A',
            [
              { ...cause('platform', 0, 3), entity: 'ours' },
              { ...cause('platform', 3, 5), entity: 'theirs' },
              cause('platform', 5, 6),
            ],
          ],
        ]),
      },
      new Set(['us', 'ours']),
      STREAM,
      options,
    );
    expect(selfMs).toBe(3 * DAY);
    expect(edges).toMatchObject([
      {
        party: 'platform',
        delayMs: 3 * DAY,
        entities: [{ name: 'theirs', delayMs: 2 * DAY }],
      },
    ]);
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
