import {
  Span,
  StreamDefinition,
  Timeline,
  TimelineState,
  Visit,
} from '../model';
import { Described, Known, withKnown } from './describeItem';
import { stageOrders } from './stageOrders';
import { DraftVisit } from './visitsOf';

/** What the episodes of an item have in common. */
export interface WholeItem {
  readonly described: Described;
  readonly known: Known;
  readonly blocked: readonly Span[];
  readonly worked: readonly Span[];
  readonly mergedOnly: boolean;
  readonly traced: boolean;
}

/** First entry to the commitment stage or any later one. */
export function startOf(
  visits: readonly Visit[],
  stream: StreamDefinition,
): number | null {
  const orders = stageOrders(stream.stages);
  const commitment = orders.get(stream.commitment) ?? -1;
  for (const { stageId, from } of visits) {
    if (stageId !== null && (orders.get(stageId) ?? -1) >= commitment) {
      return from;
    }
  }
  return null;
}

function within(
  spans: readonly Span[],
  from: number,
  to: number | null,
): readonly Span[] {
  const whole = spans.every(
    span =>
      span.from >= from &&
      (to === null || (span.from < to && span.to !== null && span.to <= to)),
  );
  if (whole) return spans;
  return spans
    .filter(
      span =>
        (to === null || span.from < to) && (span.to === null || span.to > from),
    )
    .map(span => ({
      from: Math.max(span.from, from),
      to: span.to === null || (to !== null && span.to > to) ? to : span.to,
    }));
}

/**
 * The timeline of one episode. A last stay in a done stage becomes a visit of
 * no length at its beginning, which keeps the facts that decided it.
 */
export function episodeTimeline(
  whole: WholeItem,
  episode: number,
  drafts: readonly DraftVisit[],
  stream: StreamDefinition,
): Timeline {
  const { described } = whole;
  const last = drafts[drafts.length - 1];
  let state: TimelineState = 'open';
  if (last.ended) state = last.ended;
  else if (last.done) state = 'done';
  const endedAt = state === 'open' ? null : last.visit.from;
  const visits = drafts.map(({ visit }) => visit);
  if (state !== 'open') visits.pop();
  if (state === 'done') visits.push({ ...last.visit, to: last.visit.from });
  // A later episode goes back from nowhere in it: up to its first known stage
  // every visit is a first one.
  for (let v = 0; episode > 1 && v < visits.length; v++) {
    visits[v] = { ...visits[v], entry: 'first' };
    if (visits[v].stageId !== null) break;
  }
  const createdAt = drafts[0].visit.from;
  const firstDone = drafts.find(({ done, ended }) => done && !ended);
  return withKnown(
    {
      streamRef: described.streamRef,
      itemKey: described.itemKey,
      episode,
      labels: described.labels,
      state,
      createdAt,
      endedAt,
      firstDoneAt: firstDone ? firstDone.visit.from : null,
      startedAt: startOf(visits, stream),
      visits,
      blocked: within(whole.blocked, createdAt, endedAt),
      worked: within(whole.worked, createdAt, endedAt),
      mergedOnly: whole.mergedOnly,
      container: described.container,
      traced: whole.traced,
    },
    whole.known,
  );
}
