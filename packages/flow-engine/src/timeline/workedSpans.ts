import { Activity, ObjectKind, Span, StreamDefinition, Visit } from '../model';
import { calendarOf } from '../time/calendarOf';
import { unionSpans } from './unionSpans';

const HUMAN: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'work-item',
  'change',
  'commit',
  'approval',
]);
const STARTS = new Set(['started']);
const ENDS = new Set(['finished', 'succeeded', 'failed', 'rolled-back']);

/**
 * Evidence of work: each human fact covers the working time of `idleLimitMs`
 * before it, clipped to the visit it falls in; a run or deployment covers its
 * own duration. Bots are no evidence.
 */
export function workedSpans(
  activities: readonly Activity[],
  visits: readonly Visit[],
  stream: StreamDefinition,
): readonly Span[] {
  const calendar = calendarOf(stream.calendar);
  const spans: Span[] = [];
  const startedAt = new Map<string, number>();
  let v = 0;
  for (const {
    kind,
    verb,
    occurredAt: at,
    objects,
    attributes,
  } of activities) {
    const key = objects[0].key;
    if (kind === 'run' || kind === 'deployment') {
      if (STARTS.has(verb)) startedAt.set(key, at);
      const from = startedAt.get(key);
      if (ENDS.has(verb) && from !== undefined) {
        spans.push({ from, to: at });
        startedAt.delete(key);
      }
    } else if (HUMAN.has(kind) && attributes.bot !== true) {
      // A fact on the border of two visits is evidence of the one it ends.
      for (; v < visits.length; v++) {
        const { to } = visits[v];
        if (to === null || to >= at) break;
      }
      const from = visits[v]?.from ?? at;
      if (from >= at) continue;
      spans.push({
        from: Math.max(from, calendar.before(at, stream.idleLimitMs)),
        to: at,
      });
    }
  }
  return unionSpans(spans);
}
