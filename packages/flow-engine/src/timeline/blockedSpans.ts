import {
  Activity,
  Instant,
  ItemHistory,
  Span,
  StreamDefinition,
} from '../model';
import { HistoryIndex, Linked } from './HistoryIndex';
import { linkSpans } from './linkSpans';
import { overlapSpans } from './overlapSpans';
import { statusSteps } from './statusSteps';
import { unionSpans } from './unionSpans';
import { DraftVisit } from './visitsOf';

function ownFacts({ facts }: Linked, index: HistoryIndex): Activity[] {
  return facts.map(place => index.activities[place]);
}

function flagged(index: HistoryIndex): Span[] {
  const spans: Span[] = [];
  let from: Instant | undefined;
  for (const place of index.item.facts) {
    const { verb, occurredAt } = index.activities[place];
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
  blocker: Linked | undefined,
  index: HistoryIndex,
  stream: StreamDefinition,
): Span[] {
  if (!blocker?.object) return [];
  const spans: Span[] = [];
  let from: Instant | undefined;
  for (const { at, kind, stage } of statusSteps(
    ownFacts(blocker, index),
    stream,
  )) {
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

/** How many of ascending instants lie before one. */
function before(instants: readonly Instant[], at: Instant): number {
  let low = 0;
  let high = instants.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (instants[middle] < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * For each stretch in which a blocker was open and the link to it stood, the
 * part after the item's last fact in it.
 */
function blockedBy(
  history: ItemHistory,
  index: HistoryIndex,
  facts: readonly Activity[],
  stream: StreamDefinition,
): Span[] {
  const spans: Span[] = [];
  let factsAt: readonly Instant[] | undefined;
  const own = history.item.key;
  for (const link of history.links) {
    const { from: blocked, to: key, relation } = link;
    if (relation !== 'blocked-by' || blocked !== own || key === own) continue;
    factsAt ??= facts.map(({ occurredAt }) => occurredAt);
    for (const { from, to } of overlapSpans(
      openSpans(index.find(key), index, stream),
      linkSpans(link, index.activities),
    )) {
      const last = factsAt[before(factsAt, to ?? Infinity) - 1];
      spans.push({ from: last >= from ? last : from, to });
    }
  }
  return spans;
}

/**
 * When an item was blocked: the union of its flag intervals and, for each
 * item it is or was blocked by, of the stretch from its last own fact to the
 * end of the time that the blocker was open and the link stood. Both end at
 * done.
 *
 * @param facts - the item's own facts and those of its tracks, ascending
 * @param visits - ascending; a blockage ends at the first done one after it
 */
export function blockedSpans(
  history: ItemHistory,
  index: HistoryIndex,
  facts: readonly Activity[],
  visits: readonly DraftVisit[],
  stream: StreamDefinition,
): readonly Span[] {
  const spans = flagged(index).concat(blockedBy(history, index, facts, stream));
  if (spans.length === 0) return spans;
  const doneAt = visits
    .filter(({ done }) => done)
    .map(({ visit }) => visit.from);
  return unionSpans(
    spans.map(span => {
      const done: Instant | undefined = doneAt[before(doneAt, span.from)];
      return done !== undefined && (span.to === null || done < span.to)
        ? { from: span.from, to: done }
        : span;
    }),
  );
}
