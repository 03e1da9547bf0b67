import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { dependencyDelays } from './dependencyDelays';
import { cause, NOTHING, options, OWN } from './__testUtils__/causeOf';

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
        doneDelays: { doneAt: [day(12)], delayMs: [6 * DAY] },
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
});
