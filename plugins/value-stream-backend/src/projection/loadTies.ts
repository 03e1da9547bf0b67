import {
  activeSpansOf,
  Link,
  openSpansOf,
  Span,
  WaitCause,
} from '@value-stream/flow-engine';
import { Db } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { approvalTies } from './approvalTies';
import { Blocked, loadBlockers } from './loadBlockers';
import { LoadedHistory } from './loadHistories';
import { Home, Homes, loadHomes } from './loadHomes';
import { linkedSince } from './linkedSince';
import { loadOthersTimelines, OthersTimelines } from './loadOthersTimelines';
import { Tie } from './Tie';

/** What is known of whom some items have to do with. */
export interface LoadedTies {
  readonly homes: Homes;
  readonly tiesOf: ReadonlyMap<string, readonly Tie[]>;
  /** Causes of the items. */
  readonly causes: ReadonlyMap<string, readonly WaitCause[]>;
  /** What blocks those that they wait for. */
  readonly further: ReadonlyMap<string, readonly WaitCause[]>;
  /** When an item that others wait for was worked on. */
  readonly workedOn: ReadonlyMap<string, readonly Span[]>;
}

/**
 * What ties items to others: what blocks them and what blocks that in turn,
 * their children, their approvals, and the components that their changes touch.
 */
export async function loadTies(
  db: Db,
  tables: FactTables,
  histories: readonly LoadedHistory[],
): Promise<LoadedTies> {
  const near = histories.flatMap(({ item, links }) =>
    links.flatMap(link => waitedFor(item.key, link)),
  );
  const others = [...new Set(near.map(({ to }) => to))];
  const far = await loadBlockers(db, tables, others);
  const touched = new Map(
    histories.map(history => [history.item.key, objectsTouched(history)]),
  );
  const waited = [...new Set([...others, ...far.map(({ to }) => to)])];
  const homes = await loadHomes(db, tables, [
    ...new Set([
      ...histories.map(({ item }) => item.key),
      ...waited,
      ...[...touched.values()].flat(),
    ]),
  ]);
  const timelines = await loadOthersTimelines(
    db,
    tables,
    waited,
    homes,
    histories,
  );
  const tiesOf = new Map<string, Tie[]>();
  const workedOn = new Map<string, readonly Span[]>();
  for (const history of histories) {
    const { key } = history.item;
    const ties = history.links.flatMap(link =>
      waitedFor(key, link).flatMap(({ to }) =>
        partiesOf(key, to, homes).map((home): Tie => {
          const since = linkedSince(history, link);
          return {
            ...home,
            evidence: link.relation === 'child-of' ? 'child' : 'blocked-by',
            otherKey: to,
            spans: openOf(to, timelines).flatMap(span => after(span, since)),
          };
        }),
      ),
    );
    ties.push(...approvalTies(history, homes));
    ties.push(...togetherTies(key, touched.get(key)!, homes));
    if (ties.length) {
      tiesOf.set(key, ties);
    }
  }
  for (const key of waited) {
    const own = timelines.get(key);
    if (own) {
      workedOn.set(key, activeSpansOf(own.timelines, own.stream));
    }
  }
  return {
    homes,
    tiesOf,
    causes: new Map(
      [...tiesOf].map(([key, ties]) => [key, ties.flatMap(causesOf)]),
    ),
    further: blockersCauses(far, histories, homes, timelines),
    workedOn,
  };
}

/** What an item may wait for by a link of its history. */
function waitedFor(itemKey: string, link: Link): readonly Blocked[] {
  const { from, to, relation, confidence } = link;
  if (confidence === 0 || from === to) {
    return [];
  }
  if (relation === 'blocked-by' && from === itemKey) {
    return [{ from, to }];
  }
  return relation === 'child-of' && to === itemKey
    ? [{ from: itemKey, to: from }]
    : [];
}

/**
 * Where what an item waits for is at home. What is at home with the item too
 * is its own; its entity tells whether it is another component's.
 */
function partiesOf(itemKey: string, other: string, homes: Homes): Home[] {
  const own = new Set((homes.get(itemKey) ?? []).map(({ party }) => party));
  const all = homes.get(other) ?? [];
  const shared = all.filter(({ party }) => own.has(party));
  return [...(shared.length ? shared : all)];
}

function causesOf(tie: Tie): WaitCause[] {
  const { party, entity, evidence, otherKey } = tie;
  return tie.spans.map(({ from, to }) => ({
    party,
    ...(entity !== undefined && { entity }),
    evidence,
    ...(otherKey && { itemKey: otherKey }),
    from,
    to,
  }));
}

/** A blocker's own facts are part of the history of whatever it blocks. */
function blockersCauses(
  far: readonly Blocked[],
  histories: readonly LoadedHistory[],
  homes: Homes,
  timelines: OthersTimelines,
): ReadonlyMap<string, readonly WaitCause[]> {
  const historyOf = new Map(
    histories.flatMap(history =>
      history.objects.map(({ key }) => [key, history] as const),
    ),
  );
  const causes = new Map<string, WaitCause[]>();
  for (const { from, to } of far) {
    const history = historyOf.get(from);
    const since = history
      ? linkedSince(history, { from, to })
      : Number.NEGATIVE_INFINITY;
    const own = causes.get(from) ?? [];
    causes.set(from, own);
    for (const home of partiesOf(from, to, homes)) {
      own.push(
        ...causesOf({
          ...home,
          evidence: 'blocked-by',
          otherKey: to,
          spans: openOf(to, timelines).flatMap(span => after(span, since)),
        }),
      );
    }
  }
  return causes;
}

function openOf(key: string, timelines: OthersTimelines): readonly Span[] {
  const own = timelines.get(key);
  return own ? openSpansOf(own.timelines, own.stream) : [];
}

function after({ from, to }: Span, since: number): readonly Span[] {
  if (to !== null && to <= since) {
    return [];
  }
  return [{ from: Math.max(from, since), to }];
}

/** Changes that implement an item, and its approvals. */
function objectsTouched({ item, objects, links }: LoadedHistory): string[] {
  const changes = new Set(
    links.flatMap(({ from, to, relation }) =>
      relation === 'implements' && to === item.key ? [from] : [],
    ),
  );
  return objects
    .filter(({ key, kind }) => kind === 'approval' || changes.has(key))
    .map(({ key }) => key);
}

/** Entities beside its own that an item's changes touch; which stream they are of is looked up when asked. */
function togetherTies(
  itemKey: string,
  touched: readonly string[],
  homes: Homes,
): readonly Tie[] {
  const own = new Set(
    (homes.get(itemKey) ?? []).map(({ party, entity }) => entity ?? party),
  );
  const entities = new Set(
    touched.flatMap(key =>
      (homes.get(key) ?? []).map(({ party, entity }) => entity ?? party),
    ),
  );
  const all = [...new Set([...own, ...entities])].sort();
  return entities.size && all.length > 1
    ? [...entities].sort().map(entity => ({
        party: '',
        entity,
        evidence: 'released-together',
        otherKey: '',
        spans: [],
      }))
    : [];
}
