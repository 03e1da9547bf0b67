import { day, DAY } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { dependencyDelays } from './dependencyDelays';
import { WaitCause } from './WaitCause';
import { cause, NOTHING, options, OWN } from './__testUtils__/causeOf';

describe('dependencyDelays', () => {
  // Waits in Ready from day 0 to 10, works to 12.
  const item = statusItem('A', 'ready 0, dev 10, done 12');

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
});
