import { Activity, ObjectKind, Span, StreamDefinition, Visit } from '../model';
import { calendarOf } from '../time/calendarOf';

const HUMAN: ReadonlySet<ObjectKind> = new Set<ObjectKind>([
  'work-item',
  'change',
  'commit',
  'approval',
]);
const ENDS = new Set(['finished', 'succeeded', 'failed', 'rolled-back']);

interface OpenSpan {
  from: number;
  readonly to: number;
}

/** Adds a span that ends no earlier than those before it, and takes in the ones that it touches. */
function cover(spans: OpenSpan[], from: number, to: number): void {
  if (to <= from) return;
  let start = from;
  for (
    let last = spans[spans.length - 1];
    last && last.to >= start;
    last = spans[spans.length - 1]
  ) {
    if (last.from < start) start = last.from;
    spans.pop();
  }
  spans.push({ from: start, to });
}

/**
 * Evidence of work: each human fact covers the working time of `idleLimitMs`
 * before it, clipped to the visit it falls in; a run or deployment covers its
 * own duration. Bots are no evidence.
 *
 * @param activities - ascending
 * @returns in order, without overlap
 */
export function workedSpans(
  activities: readonly Activity[],
  visits: readonly Visit[],
  { calendar: definition, idleLimitMs }: StreamDefinition,
): readonly Span[] {
  const calendar = calendarOf(definition);
  const spans: OpenSpan[] = [];
  let startedAt: Map<string, number> | undefined;
  let v = 0;
  for (const activity of activities) {
    const { kind, verb, occurredAt: at } = activity;
    if (kind === 'run' || kind === 'deployment') {
      const { key } = activity.objects[0];
      if (verb === 'started') (startedAt ??= new Map()).set(key, at);
      const from = startedAt?.get(key);
      if (from !== undefined && ENDS.has(verb)) {
        cover(spans, from, at);
        startedAt?.delete(key);
      }
    } else if (HUMAN.has(kind) && activity.attributes.bot !== true) {
      // A fact on the border of two visits is evidence of the one it ends.
      for (; v < visits.length; v++) {
        const { to } = visits[v];
        if (to === null || to >= at) break;
      }
      if (v === visits.length || visits[v].from >= at) continue;
      const { from } = visits[v];
      // No longer ago than the limit on any clock, it is within it.
      const idleFrom =
        at - from > idleLimitMs ? calendar.before(at, idleLimitMs) : from;
      cover(spans, idleFrom > from ? idleFrom : from, at);
    }
  }
  return spans;
}
