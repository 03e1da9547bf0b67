import {
  MapOptions,
  StreamDefinition,
  Timeline,
  ValueStreamMap,
} from '../model';
import { DoneItem, fateOf } from './DoneItems';
import { doneInstant } from './doneInstant';
import { mapFigures } from './mapFigures';
import { addDone, addFlowing, createMapSums } from './MapSums';
import { measureVisits } from './Meter';
import { addMovements } from './movementsIn';
import { rankItem, Ranked, visitColumns } from './Ranked';
import { addToFlow } from './StageFlow';
import { addStanding } from './standingAt';
import { createSeen } from './uniqueItems';
import { addUnmapped } from './unmappedStatuses';
import { addWaits } from './waitsIn';
import { createWalk, walkItem } from './walkItem';

/**
 * A value stream map in the making, fed with timelines in any order and in
 * chunks of any size. Of an item it keeps its key and some numbers, and
 * nothing of one that ended before the window, so that the timelines
 * themselves need not be held.
 *
 * @public
 */
export interface MapBuilder {
  /** An item's episode given more than once counts once, the first time. */
  add(timelines: Iterable<Timeline>): void;
  /** The map of what has been added so far. */
  build(): ValueStreamMap;
}

/**
 * Makes a map in one pass over its items.
 *
 * @public
 */
export function createMapBuilder(
  stream: StreamDefinition,
  options: MapOptions,
): MapBuilder {
  const { window } = options;
  const sums = createMapSums(stream, options);
  const { table, meter, flow, passed } = sums;
  const skipDoneStays = stream.reopenPolicy === 'cumulative-active';
  const walk = createWalk(table.stages.length);
  const isNew = createSeen();
  const earliest = Math.min(window.from, passed.to);
  // The visits of one item after the other: what is small stays near.
  let columns = visitColumns(64, true);

  function addCounted(item: DoneItem): void {
    walkItem(walk, item, skipDoneStays, table, meter);
    for (let s = table.commitment; s < table.stages.length; s++) {
      if (walk.ladderWait[s] === 0) continue;
      sums.stepWaits[s].items.push(flow.n);
      sums.stepWaits[s].waitMs.push(walk.ladderWait[s]);
    }
    addToFlow(flow, walk, item, table);
    sums.passages.add(item);
  }

  function addLiving(item: Ranked): void {
    addWaits(sums.waits, item, window, passed.to, table, meter);
    addStanding(sums.before, item);
    addStanding(sums.after, item);
    addMovements(sums.movements, item, passed, table);
    sums.departures.add(item);
    addUnmapped(sums.unmapped, item, passed.from, passed.to);
    addFlowing(sums, item.timeline);
  }

  function addItem(timeline: Timeline): void {
    if (timeline.endedAt !== null && timeline.endedAt < earliest) return;
    if (!isNew(timeline)) return;
    const { length } = timeline.visits;
    if (length > columns.orders.length) {
      columns = visitColumns(2 * length, true);
    }
    const item = rankItem(timeline, columns, 0, table, passed.to);
    measureVisits(item, table, meter);
    const doneAt = doneInstant(timeline, stream.reopenPolicy);
    const fate = fateOf(item, doneAt, window, table);
    if (fate !== undefined) {
      addDone(sums, timeline, fate);
      if (fate === 'counted' && doneAt !== null) {
        const { first, end, teams, measuredTo } = item;
        addCounted({
          timeline,
          columns,
          first,
          end,
          teams,
          measuredTo,
          doneAt,
        });
      }
    }
    if (!timeline.container && timeline.state !== 'removed') addLiving(item);
  }

  return {
    add(timelines) {
      for (const timeline of timelines) addItem(timeline);
    },
    build: () => mapFigures(sums),
  };
}
