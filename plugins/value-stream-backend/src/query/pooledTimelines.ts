import { keepWith, Timeline } from '@value-stream/flow-engine';
import { canonicalJson } from '../log/canonicalJson';
import { typeOf } from './typeOf';

/** By what items are chosen. */
export interface ItemFilters {
  readonly types?: readonly string[];
  readonly teams?: readonly string[];
  readonly labels?: readonly string[];
  readonly priorities?: readonly string[];
}

type List = readonly Timeline[];

interface Pool {
  readonly lists: readonly List[];
  readonly keys: ReadonlySet<string> | undefined;
  readonly pooled: List;
}

/** Chosen lists kept of one list. */
const MOST_KEPT = 8;

const pools = keepWith<List, Pool[]>();
const choices = keepWith<List, Map<string, List>>();

/**
 * The timelines of streams together, each item as the first of them has it,
 * and only those of `keys` where there are any. The same lists make the same
 * list, so that what is found of it can be kept with it.
 */
export function pooledTimelines(
  lists: readonly List[],
  keys: ReadonlySet<string> | undefined,
): List {
  if (lists.length === 1 && !keys) {
    return lists[0];
  }
  const known = pools.get(lists[0]) ?? [];
  const same = known.find(
    one =>
      one.keys === keys &&
      one.lists.length === lists.length &&
      one.lists.every((list, place) => list === lists[place]),
  );
  if (same) {
    return same.pooled;
  }
  const pooled = pool(lists, keys);
  pools.set(lists[0], [...known, { lists, keys, pooled }].slice(-MOST_KEPT));
  return pooled;
}

function pool(
  lists: readonly List[],
  keys: ReadonlySet<string> | undefined,
): List {
  const seen = new Set<string>();
  const pooled: Timeline[] = [];
  for (const list of lists) {
    const added = list.filter(
      ({ itemKey }) => !seen.has(itemKey) && (keys?.has(itemKey) ?? true),
    );
    if (lists.length > 1) {
      added.forEach(({ itemKey }) => seen.add(itemKey));
    }
    for (const timeline of added) {
      pooled.push(timeline);
    }
  }
  return pooled;
}

/** Those of a list that pass the filters; the same list for the same filters. */
export function chosenTimelines(list: List, filters: ItemFilters): List {
  const { types, teams, labels, priorities } = filters;
  const asked = [types, teams, labels, priorities].map(names => names ?? []);
  if (asked.every(names => names.length === 0)) {
    return list;
  }
  return keptChoice(list, canonicalJson(asked), () =>
    list.filter(
      timeline =>
        (!types?.length || types.includes(typeOf(timeline))) &&
        (!teams?.length || teams.includes(timeline.team ?? '')) &&
        (!priorities?.length || priorities.includes(timeline.priority ?? '')) &&
        (!labels?.length ||
          timeline.labels.some(label => labels.includes(label))),
    ),
  );
}

/** Those of a list that are open, or ended at or after an instant; the same list for the same instant. */
export function timelinesSince(list: List, since: number): List {
  return keptChoice(list, String(since), () =>
    list.filter(({ endedAt }) => endedAt === null || endedAt >= since),
  );
}

function keptChoice(list: List, question: string, choose: () => List): List {
  const known = choices.get(list) ?? new Map<string, List>();
  choices.set(list, known);
  const chosen = known.get(question) ?? choose();
  known.delete(question);
  known.set(question, chosen);
  if (known.size > MOST_KEPT) {
    const [oldest] = known.keys();
    known.delete(oldest);
  }
  return chosen;
}
