import fc from 'fast-check';
import { ItemHistory } from '../model';
import { arbitraryHistory } from '../__testUtils__/arbitraryHistory';
import { day } from '../__testUtils__/history';
import { STREAM } from '../__testUtils__/stream';
import { createCalendar, elapsedMs } from '../time';
import { classifySegments } from './classifySegments';
import { composeTimelines } from './composeTimelines';

const END = day(90);
const one = arbitraryHistory('A');

function shuffled(history: ItemHistory, seed: number): ItemHistory {
  const keyed = [...history.activities, ...history.activities.slice(0, 4)].map(
    (activity, i) => ({ activity, at: Math.imul(i + 1, seed | 1) }),
  );
  return {
    ...history,
    activities: keyed.sort((a, b) => a.at - b.at).map(k => k.activity),
    links: [...history.links].reverse(),
    objects: [...history.objects].reverse(),
  };
}

describe('composeTimelines, for any history', () => {
  it('does not depend on the order or repetition of facts', () => {
    fc.assert(
      fc.property(one, fc.integer(), (history, seed) => {
        expect(composeTimelines(shuffled(history, seed), STREAM)).toEqual(
          composeTimelines(history, STREAM),
        );
      }),
    );
  });

  it('leaves no gap and no overlap from creation to the end', () => {
    fc.assert(
      fc.property(one, history => {
        for (const timeline of composeTimelines(history, STREAM)) {
          const { visits, createdAt, endedAt, state } = timeline;
          let at = createdAt;
          visits.forEach(({ from, to }, i) => {
            expect(from).toBe(at);
            expect(to !== null || i + 1 === visits.length).toBe(true);
            at = to ?? at;
          });
          expect(state === 'open').toBe(endedAt === null);
          expect(endedAt ?? at).toBe(at);
        }
      }),
    );
  });

  it('classes each instant once: active, wait, blocked, stalled and unknown add up to elapsed', () => {
    const calendar = createCalendar(STREAM.calendar);
    fc.assert(
      fc.property(
        one,
        fc.constantFrom('state' as const, 'activity' as const),
        fc.constantFrom('calendar' as const, 'working' as const),
        (history, basis, clock) => {
          for (const timeline of composeTimelines(history, STREAM)) {
            const segments = classifySegments(timeline, STREAM, basis, END);
            const sum = segments.reduce(
              (total, segment) => total + elapsedMs(segment, clock, calendar),
              0,
            );
            const life = {
              from: timeline.createdAt,
              to: timeline.endedAt ?? END,
            };
            expect(sum).toBe(elapsedMs(life, clock, calendar));
            expect(
              basis === 'activity' ||
                segments.every(segment => segment.class !== 'stalled'),
            ).toBe(true);
          }
        },
      ),
    );
  });

  it('calls only a step back a return or a continuation', () => {
    const orderOf = new Map(STREAM.stages.map(({ id }, i) => [id, i]));
    fc.assert(
      fc.property(one, history => {
        for (const { visits } of composeTimelines(history, STREAM)) {
          let last = -1;
          for (const { stageId, entry } of visits) {
            if (stageId === null) continue;
            const order = orderOf.get(stageId)!;
            const back = last >= 0 && order < last;
            expect(entry === 'return' || entry === 'continuation').toBe(back);
            last = order;
          }
        }
      }),
    );
  });
});
