import { Instant, keepWith, Timeline } from '@value-stream/flow-engine';
import { MOST_LABELS } from './labelsUsed';
import { placeFrom } from './placeFrom';
import { typeOf } from './typeOf';

/** What the items of a scope are called: the choices of its filters. */
export interface NamesInUse {
  readonly types: readonly string[];
  readonly teams: readonly string[];
  /** The most used first. */
  readonly labels: readonly string[];
  readonly priorities: readonly string[];
}

type Ends = ReadonlyMap<string, Float64Array>;

interface Index {
  /** By name, when the items that have it ended, in order; Infinity of open ones. */
  readonly types: Ends;
  readonly teams: Ends;
  readonly labels: Ends;
  readonly priorities: Ends;
}

const indexes = keepWith<readonly Timeline[], Index>();

/** Names that items have which are open, or ended at or after an instant. */
export function namesInUse(
  timelines: readonly Timeline[],
  since: Instant,
): NamesInUse {
  let index = indexes.get(timelines);
  if (!index) {
    index = indexOf(timelines);
    indexes.set(timelines, index);
  }
  const inUse = (ends: Ends) =>
    [...ends].flatMap(([name, own]) => {
      const uses = own.length - placeFrom(own, since);
      return uses > 0 ? [{ name, uses }] : [];
    });
  const names = (ends: Ends) =>
    inUse(ends)
      .map(({ name }) => name)
      .sort();
  return {
    types: names(index.types),
    teams: names(index.teams),
    labels: inUse(index.labels)
      .sort((a, b) => b.uses - a.uses || (a.name < b.name ? -1 : 1))
      .slice(0, MOST_LABELS)
      .map(({ name }) => name),
    priorities: names(index.priorities),
  };
}

function indexOf(timelines: readonly Timeline[]): Index {
  const [types, teams, labels, priorities] = Array.from(
    { length: 4 },
    () => new Map<string, number[]>(),
  );
  const add = (to: Map<string, number[]>, name: string, end: number) => {
    const own = to.get(name);
    if (own) {
      own.push(end);
    } else {
      to.set(name, [end]);
    }
  };
  for (const timeline of timelines) {
    const end = timeline.endedAt ?? Infinity;
    add(types, typeOf(timeline), end);
    if (timeline.team !== undefined) add(teams, timeline.team, end);
    if (timeline.priority !== undefined) {
      add(priorities, timeline.priority, end);
    }
    timeline.labels.forEach(label => add(labels, label, end));
  }
  const inOrder = (of: Map<string, number[]>): Ends =>
    new Map(
      [...of].map(([name, ends]) => [name, Float64Array.from(ends).sort()]),
    );
  return {
    types: inOrder(types),
    teams: inOrder(teams),
    labels: inOrder(labels),
    priorities: inOrder(priorities),
  };
}
