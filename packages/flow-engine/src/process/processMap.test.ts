import fc from 'fast-check';
import { arbitraryHistories } from '../__testUtils__/arbitraryHistory';
import { day, DAY } from '../__testUtils__/history';
import { statusItem as item } from '../__testUtils__/statusItem';
import { STREAM } from '../__testUtils__/stream';
import { computeEvidence, computeMap } from '../map';
import { composeTimelines } from '../timeline';
import { processMap } from './processMap';
import { optionsOf } from '../__testUtils__/optionsOf';
import { FIVE } from '../__testUtils__/fiveItems';

const options = optionsOf(0, 28);

/* Of the five items, by place of the stage: backlog 0, ready 2, development 3, waiting for review 4, review 5, released 10. */

describe('the process as it went', () => {
  const process = processMap(FIVE, STREAM, options);

  it('has its variants with their share, the most frequent first', () => {
    expect(
      process.variants.map(({ key, count, share }) => [
        key,
        count,
        share.kind === 'value' && share.value,
      ]),
    ).toEqual([
      ['2-3-10', 2, 0.4],
      ['0-2-3-10', 1, 0.2],
      ['2-3-4-5-10', 1, 0.2],
      ['3-5-3-5-10', 1, 0.2],
    ]);
    expect(process.variants[0].stageIds).toEqual([
      'ready',
      'development',
      'released',
    ]);
    // Two items are too few for a median.
    expect(process.variants[0].flowTime).toMatchObject({
      reason: 'too-few-samples',
      n: 2,
    });
    expect(process).toMatchObject({ counted: 5, leftOut: [] });
  });

  it('has its edges with counts, returns and the variant that brings each', () => {
    expect(
      process.edges.map(e => [
        `${e.fromStageId} ${e.toStageId}`,
        e.count,
        e.items,
        e.returns,
        e.variant,
      ]),
    ).toEqual([
      ['ready development', 4, 4, 0, 1],
      ['development released', 3, 3, 0, 1],
      ['development review', 2, 1, 0, 4],
      ['review released', 2, 2, 0, 3],
      ['backlog ready', 1, 1, 0, 2],
      ['development waiting-for-review', 1, 1, 0, 3],
      ['waiting-for-review review', 1, 1, 0, 3],
      ['review development', 1, 1, 1, 4],
    ]);
  });

  it('says of each stage who was there, how often, and whose life began there', () => {
    expect(process.stages[2]).toEqual({
      stageId: 'ready',
      items: 4,
      visits: 4,
      begun: 3,
    });
    expect(process.stages[5]).toEqual({
      stageId: 'review',
      items: 2,
      visits: 3,
      begun: 0,
    });
  });

  it('labels an edge with the median wait of those who went it', () => {
    const waited = [1, 2, 3, 4, 9].map(days =>
      item(`W${days}`, `ready 0, dev ${days}, done ${days + 1}`),
    );
    const { edges, variants } = processMap(waited, STREAM, options);
    expect(edges[0]).toMatchObject({
      fromStageId: 'ready',
      wait: { value: 3 * DAY, n: 5 },
      time: { value: 3 * DAY },
    });
    expect(edges[1]).toMatchObject({
      fromStageId: 'development',
      wait: { value: 0 },
      time: { value: DAY },
    });
    expect(variants[0].flowTime).toMatchObject({ value: 4 * DAY, n: 5 });
  });

  it('knows the items behind an edge and a variant', () => {
    const evidence = (ref: Parameters<typeof computeEvidence>[0]) =>
      computeEvidence(ref, FIVE, STREAM, options);
    const edge = evidence({
      figure: 'edge',
      stageId: 'ready',
      toStageId: 'development',
    });
    expect(
      edge.counted.map(({ itemKey, value }) => [itemKey, value! / DAY]),
    ).toEqual([
      ['A', 2],
      ['B', 1],
      ['D', 2],
      ['E', 10],
    ]);
    expect(edge.formula).toBe(
      'p50 of 4 times waited before going this way, linear between ranks (R-7) = unknown (too-few-samples)',
    );
    const variant = evidence({ figure: 'variant', variant: '2-3-10' });
    expect(
      variant.counted.map(({ itemKey, value }) => [itemKey, value! / DAY]),
    ).toEqual([
      ['A', 5],
      ['E', 15],
    ]);
    expect(evidence({ figure: 'variant', variant: '9-9' }).result).toEqual({
      kind: 'unknown',
      reason: 'no-items',
      n: 0,
    });
  });

  it('counts what the map of the same items counts, whatever they are', () => {
    fc.assert(
      fc.property(arbitraryHistories(8), histories => {
        const timelines = histories.flatMap(h => composeTimelines(h, STREAM));
        const wide = {
          ...options,
          window: { from: day(0), to: day(62) },
          asOf: day(62),
        };
        const map = computeMap(timelines, STREAM, wide);
        const found = processMap(timelines, STREAM, wide);
        const named = (
          edges: readonly {
            fromStageId: string;
            toStageId: string;
            count: number;
          }[],
        ) =>
          edges.map(e => `${e.fromStageId} ${e.toStageId} ${e.count}`).sort();
        expect(found.counted).toBe(map.counted);
        expect(named(found.edges)).toEqual(named(map.edges));
        expect(found.variants.reduce((sum, { count }) => sum + count, 0)).toBe(
          map.counted,
        );
      }),
      { numRuns: 30 },
    );
  });
});
