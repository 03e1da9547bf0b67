import fc from 'fast-check';
import { flowTimes } from './flow';
import { computeMap, futureMap } from './map';
import { Timeline } from './model';
import { day } from './__testUtils__/history';
import { STREAM } from './__testUtils__/stream';
import {
  CALENDAR,
  WORKING,
  timelines,
  options,
} from './__testUtils__/flowAnswers';

/** A timeline from whose life a stretch was taken, what came later moved up. */
function without(timeline: Timeline, from: number, to: number): Timeline {
  const moved = <T extends number | null>(at: T): T =>
    (at === null || at <= from ? at : Math.max(from, at - (to - from))) as T;
  const span = <S extends { from: number; to: number | null }>(s: S): S => ({
    ...s,
    from: moved(s.from),
    to: moved(s.to),
  });
  return {
    ...timeline,
    createdAt: moved(timeline.createdAt),
    startedAt: moved(timeline.startedAt),
    firstDoneAt: moved(timeline.firstDoneAt),
    endedAt: moved(timeline.endedAt),
    visits: timeline.visits.map(span),
    blocked: timeline.blocked.map(span),
    worked: timeline.worked.map(span),
  };
}

describe('for any items, it holds that', () => {
  it('active + wait + unknown = elapsed', () => {
    fc.assert(
      fc.property(timelines, options, (items, how) => {
        for (const flow of flowTimes(items, STREAM, how)) {
          expect(flow.activeMs + flow.waitMs + flow.unknownMs).toBeCloseTo(
            flow.flowMs,
            3,
          );
          const item = items.find(
            t => t.itemKey === flow.itemKey && t.endedAt === flow.doneAt,
          );
          const elapsed = flow.doneAt - item!.startedAt!;
          expect(how.clock === 'working' || flow.flowMs === elapsed).toBe(true);
        }
      }),
    );
  });

  it('working time ≤ calendar time', () => {
    fc.assert(
      fc.property(timelines, items => {
        const working = flowTimes(items, STREAM, WORKING);
        flowTimes(items, STREAM, CALENDAR).forEach((flow, i) => {
          expect(working[i].itemKey).toBe(flow.itemKey);
          for (const part of [
            'flowMs',
            'activeMs',
            'waitMs',
            'unknownMs',
          ] as const) {
            expect(Number(working[i][part])).toBeLessThanOrEqual(flow[part]);
          }
        });
      }),
    );
  });

  it('removing an interval never lengthens flow time', () => {
    fc.assert(
      fc.property(
        timelines,
        fc.integer({ min: 0, max: 120 }),
        fc.integer({ min: 1, max: 40 }),
        (items, from, length) => {
          const flows = new Map(
            flowTimes(items, STREAM, CALENDAR).map(f => [f.itemKey, f.flowMs]),
          );
          const shorter = items
            .filter(({ episode }) => episode === 1)
            .map(t => without(t, day(from / 2), day((from + length) / 2)));
          const once = items.filter(({ episode }) => episode > 1);
          for (const { itemKey, flowMs } of flowTimes(
            shorter.filter(t => once.every(o => o.itemKey !== t.itemKey)),
            STREAM,
            CALENDAR,
          )) {
            expect(flowMs).toBeLessThanOrEqual(flows.get(itemKey) ?? Infinity);
          }
        },
      ),
    );
  });

  it('a future-state map with no change equals the current one', () => {
    fc.assert(
      fc.property(
        timelines,
        options,
        fc.constantFrom(...STREAM.stages.map(({ id }) => id)),
        (items, how, stageId) => {
          const map = computeMap(items, STREAM, how);
          const kept = (['wait', 'process'] as const).map(what => ({
            stageId,
            what,
            value: 1,
          }));
          for (const edits of [[], kept]) {
            const future = futureMap(items, STREAM, how, edits);
            expect(future.flowTime).toEqual(map.flowTime);
            expect(future.activityRatio).toEqual(map.activityRatio);
            expect(future.processTime).toEqual(map.processTime);
            expect(future.waitTime).toEqual(map.waitTime);
            expect(future.leftOut).toEqual(map.leftOut);
            expect(future.counted).toBe(map.counted);
          }
        },
      ),
    );
  });
});
