import { day } from '../__testUtils__/history';
import { statusItem } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { discardRate } from './discardRate';
import { flowDistribution } from './flowDistribution';
import { flowTimeQuantiles, flowTimes } from './flowTimes';
import { flowVelocity } from './flowVelocity';
import { throughputPerDay, throughputPerWeek } from './throughput';
import {
  window,
  options,
  ended,
  NONE,
  EDGES,
} from './__testUtils__/edgesOfWindow';

describe('a window of flow', () => {
  it('takes what is done at its first instant and not what is done at its end', () => {
    expect(flowVelocity(EDGES, STREAM, window)).toEqual({
      items: {
        kind: 'value',
        value: 3,
        unit: 'items',
        n: 3,
        method: 'count',
        window,
        leftOut: [],
      },
      perWeek: {
        kind: 'value',
        value: 3,
        unit: 'per-week',
        n: 3,
        method: 'count ÷ weeks',
        window,
        leftOut: [],
      },
    });
    expect(
      flowVelocity(EDGES, STREAM, { from: day(2), to: day(5.5) }).perWeek,
    ).toMatchObject({ value: 6 });
    expect(flowVelocity(EDGES, STREAM, NONE)).toMatchObject({
      items: { value: 0 },
      perWeek: { kind: 'unknown', reason: 'window-too-short' },
    });
    expect(
      flowTimes(EDGES, STREAM, options).map(({ itemKey }) => itemKey),
    ).toEqual(['first', 'inside']);
  });

  it('says what it leaves out, and counts an item once', () => {
    const items = [
      ...EDGES,
      ...EDGES,
      { ...EDGES[1], itemKey: 'epic', container: true },
      ended('given up', 3, 'abandoned'),
      ended('gone', 8.9, 'removed'),
      ended('gone on the edge', 9, 'removed'),
      ended('given up on the edge', 2, 'abandoned'),
      ended('given up before', 1.9, 'abandoned'),
    ];
    const { items: velocity } = flowVelocity(items, STREAM, window);
    expect(velocity).toMatchObject({
      value: 3,
      leftOut: [
        { reason: 'abandoned', n: 2 },
        { reason: 'container', n: 1 },
        { reason: 'removed', n: 1 },
      ],
    });
    expect(discardRate(items, STREAM, window)).toEqual({
      kind: 'value',
      value: 2 / 5,
      unit: 'ratio',
      n: 5,
      method: 'share of ended items',
      window,
      leftOut: [
        { reason: 'container', n: 1 },
        { reason: 'removed', n: 1 },
      ],
    });
    expect(flowDistribution(items, STREAM, window)).toEqual([
      {
        type: 'unclassified',
        items: 3,
        share: {
          kind: 'value',
          value: 1,
          unit: 'ratio',
          n: 3,
          method: 'share of done items',
          window,
          leftOut: [
            { reason: 'abandoned', n: 2 },
            { reason: 'container', n: 1 },
            { reason: 'removed', n: 1 },
          ],
        },
      },
    ]);
    expect(flowTimes(items, STREAM, options)).toHaveLength(2);
    expect(flowTimeQuantiles(items, STREAM, options).p50).toMatchObject({
      kind: 'unknown',
      n: 2,
      window,
      leftOut: [
        { reason: 'abandoned', n: 2 },
        { reason: 'container', n: 1 },
        { reason: 'direct-to-done', n: 1 },
        { reason: 'removed', n: 1 },
      ],
    });
  });

  it('has no item done of what is still open or was given up', () => {
    const open = [
      statusItem('open', 'dev 3'),
      ended('given up', 3, 'abandoned'),
    ];
    expect(flowVelocity(open, STREAM, window).items).toMatchObject({
      value: 0,
    });
    expect(discardRate(open, STREAM, window)).toMatchObject({ value: 1 });
    expect(discardRate([open[0]], STREAM, window)).toMatchObject({
      kind: 'unknown',
      reason: 'no-items',
    });
    expect(
      throughputPerDay(open, STREAM, window).every(({ items }) => items === 0),
    ).toBe(true);
  });
});

describe('throughput', () => {
  it('has no period in no window', () => {
    expect(throughputPerDay(EDGES, STREAM, NONE)).toEqual([]);
    expect(
      throughputPerWeek(EDGES, STREAM, { from: day(3), to: day(2) }),
    ).toEqual([]);
  });
});
