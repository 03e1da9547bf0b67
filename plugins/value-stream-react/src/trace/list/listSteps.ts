import { Trace } from '@value-stream/backstage-plugin-value-stream-common';
import { MarkedActivity } from '../layout/clusterMarks';

/** A visit with the facts that fell into it. */
export interface ListStep {
  /** Index of the visit; absent for facts before the first one. */
  readonly index?: number;
  readonly facts: readonly MarkedActivity[];
  /** Whether the item was blocked at any time of the visit. */
  readonly blocked: boolean;
}

/** The item's life in order of time, each fact with the visit it fell into. */
export function listSteps(trace: Trace): readonly ListStep[] {
  const facts = trace.objects
    .flatMap(object =>
      object.activities.map(activity => ({ object, activity })),
    )
    .sort(
      (a, b) =>
        Date.parse(a.activity.occurredAt) - Date.parse(b.activity.occurredAt),
    );
  const starts = trace.visits.map(visit => Date.parse(visit.from));
  const visitOf = ({ activity }: MarkedActivity) => {
    const at = Date.parse(activity.occurredAt);
    let index = -1;
    while (index + 1 < starts.length && starts[index + 1] <= at) {
      index += 1;
    }
    return index;
  };
  const before = facts.filter(fact => visitOf(fact) < 0);
  const steps: ListStep[] = trace.visits.map((visit, index) => ({
    index,
    facts: facts.filter(fact => visitOf(fact) === index),
    blocked: trace.blocked.some(
      span =>
        (visit.to === undefined || span.from < visit.to) &&
        (span.to === undefined || span.to > visit.from),
    ),
  }));
  return before.length ? [{ facts: before, blocked: false }, ...steps] : steps;
}
