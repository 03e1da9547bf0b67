import {
  Activity,
  Instant,
  ItemHistory,
  Span,
  StreamDefinition,
} from '../model';
import { statusSteps } from './statusSteps';
import { unionSpans } from './unionSpans';
import { DraftVisit } from './visitsOf';

function flagged(activities: readonly Activity[], key: string): Span[] {
  const spans: Span[] = [];
  let from: Instant | undefined;
  for (const { objects, verb, occurredAt } of activities) {
    if (objects[0].key !== key) continue;
    if (verb === 'blocked') from ??= occurredAt;
    if (verb === 'unblocked' && from !== undefined) {
      spans.push({ from, to: occurredAt });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ from, to: null });
  return spans;
}

/** From when to when a blocker was open, by its own moves. */
function openSpans(
  key: string,
  history: ItemHistory,
  activities: readonly Activity[],
  stream: StreamDefinition,
): Span[] {
  const blocker = history.objects.find(object => object.key === key);
  if (!blocker) return [];
  const spans: Span[] = [];
  let from: Instant | undefined;
  for (const { at, kind, stage } of statusSteps(blocker, activities, stream)) {
    const open = kind === 'status' && stage?.mode !== 'done';
    if (open) from ??= at;
    else if (from !== undefined) {
      spans.push({ from, to: at });
      from = undefined;
    }
  }
  if (from !== undefined) spans.push({ from, to: null });
  return spans;
}

/**
 * When an item was blocked: the union of its flag intervals and, for each
 * item it is blocked by, of the stretch from its last own fact to the end of
 * the time that the blocker was open. Both end at done.
 *
 * @param facts - the item's own facts and those of its tracks, ascending
 * @param visits - ascending; a blockage ends at the first done one after it
 */
export function blockedSpans(
  history: ItemHistory,
  activities: readonly Activity[],
  facts: readonly Activity[],
  visits: readonly DraftVisit[],
  stream: StreamDefinition,
): readonly Span[] {
  const spans = flagged(activities, history.item.key);
  for (const { from, to, relation } of history.links) {
    if (relation !== 'blocked-by' || from !== history.item.key) continue;
    for (const open of openSpans(to, history, activities, stream)) {
      const within = facts.filter(
        ({ occurredAt: at }) =>
          at >= open.from && (open.to === null || at < open.to),
      );
      spans.push({
        from: within[within.length - 1]?.occurredAt ?? open.from,
        to: open.to,
      });
    }
  }
  if (spans.length === 0) return spans;
  return unionSpans(
    spans.map(span => {
      const done = visits.find(
        ({ done: isDone, visit }) => isDone && visit.from >= span.from,
      )?.visit.from;
      return done !== undefined && (span.to === null || done < span.to)
        ? { from: span.from, to: done }
        : span;
    }),
  );
}
