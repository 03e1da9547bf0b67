import { activeSpansOf, Span, WaitCause } from '@value-stream/flow-engine';
import { Db } from '../log/bulkRows';
import { FactTables } from '../log/factTables';
import { approvalTies } from './approvalTies';
import { flaggedKeys, flagTies, loadNamedInFlags } from './flagTies';
import { Awaited, awaitedBy, linkedTies } from './linkedTies';
import { loadBlockers } from './loadBlockers';
import { LoadedHistory } from './loadHistories';
import { Homes, loadHomes } from './loadHomes';
import { loadOthersTimelines, OthersTimelines } from './loadOthersTimelines';
import { causesOf, Tie } from './Tie';
import { objectsTouched, togetherTies } from './togetherTies';

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
 * What ties items to others: what blocks or blocked them and what blocks that
 * in turn, whom their flags name, their children, their approvals, and the
 * components that their changes touch.
 */
export async function loadTies(
  db: Db,
  tables: FactTables,
  histories: readonly LoadedHistory[],
): Promise<LoadedTies> {
  const named = await loadNamedInFlags(db, tables, histories);
  const near = histories.flatMap(history => [
    ...history.links.flatMap(link =>
      awaitedBy(history.item.key, link).map(({ other }) => other),
    ),
    ...flaggedKeys(history, named),
  ]);
  const others = [...new Set(near)];
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
  const tiesOf = new Map<string, readonly Tie[]>();
  for (const history of histories) {
    const { key } = history.item;
    const ties = [
      ...history.links.flatMap(link =>
        awaitedBy(key, link).flatMap(awaited =>
          linkedTies(awaited, awaited, history.activities, homes, timelines),
        ),
      ),
      ...flagTies(history, named, homes, timelines),
      ...approvalTies(history, homes),
      ...togetherTies(key, touched.get(key)!, homes),
    ];
    if (ties.length) {
      tiesOf.set(key, ties);
    }
  }
  const workedOn = new Map<string, readonly Span[]>();
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

/** A blocker's own facts are part of the history of whatever it blocks. */
function blockersCauses(
  far: readonly Awaited[],
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
  for (const link of far) {
    const { from, to } = link;
    const own = causes.get(from) ?? [];
    causes.set(from, own);
    const ties = linkedTies(
      link,
      { itemKey: from, other: to },
      historyOf.get(from)?.activities ?? [],
      homes,
      timelines,
    );
    own.push(...ties.flatMap(causesOf));
  }
  return causes;
}
