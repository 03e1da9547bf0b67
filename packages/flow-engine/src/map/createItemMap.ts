import {
  Instant,
  MapOptions,
  StreamDefinition,
  ValueStreamMap,
} from '../model';
import { columnItem, measuredVisits, readItem } from '../columns/ColumnItem';
import { createItemColumns, ItemColumns } from '../columns/ItemColumns';
import { addVisits } from './addVisits';
import { fateOf } from './DoneItems';
import { doneInstant } from './doneInstant';
import { mapFigures } from './mapFigures';
import { addDone, addFlowing, createMapSums } from './MapSums';
import { giveBack, pushNumber } from './NumberList';
import { addToFlow } from './StageFlow';
import { addStanding } from './standingAt';
import { createWalk, walkItem } from './walkItem';

/** A map in the making, fed with items as columns hold them. */
export interface ItemMap {
  /** What ended before has no part in the map. */
  readonly earliest: Instant;
  /** Adds the item at a place of columns, whose stages are those of the map's stream. */
  add(columns: ItemColumns, place: number): void;
  build(): ValueStreamMap;
  /** Gives back the memory of the sums, after which the map is nothing any more. */
  release(): void;
}

/** @param room - how many items are expected to end in the window */
export function createItemMap(
  stream: StreamDefinition,
  options: MapOptions,
  room?: number,
): ItemMap {
  const { window } = options;
  const sums = createMapSums(stream, options, room);
  const { table, meter, flow, passed } = sums;
  const skipDoneStays = stream.reopenPolicy === 'cumulative-active';
  const walk = createWalk(table.stages.length);
  const earliest = Math.min(window.from, passed.to);
  const item = {
    ...columnItem(createItemColumns()),
    measured: measuredVisits(64),
    measuredTo: passed.to,
    doneAt: NaN,
  };

  function addCounted(): void {
    walkItem(walk, item, skipDoneStays, table, meter);
    for (let s = table.commitment; s < table.stages.length; s++) {
      if (walk.ladderWait[s] === 0) continue;
      pushNumber(sums.stepWaits[s].items, flow.n);
      pushNumber(sums.stepWaits[s].waitMs, walk.ladderWait[s]);
    }
    addToFlow(flow, walk, item);
    sums.passages.add(item);
  }

  function addLiving(): void {
    addVisits(sums, item);
    addStanding(sums.before, item);
    addStanding(sums.after, item);
    addFlowing(sums, item);
  }

  return {
    earliest,
    add(columns, place) {
      if (columns.endedAt[place] < earliest) return;
      readItem(item, columns, place);
      const visits = item.end - item.first;
      if (visits > item.measured.total.length) {
        item.measured = measuredVisits(2 * visits);
      }
      if (!item.container && item.state !== 'removed') addLiving();
      const doneAt = doneInstant(item, stream.reopenPolicy);
      const fate = fateOf(item, doneAt, window, table);
      if (fate !== undefined) {
        addDone(sums, item, fate);
        if (fate === 'counted' && doneAt !== null) {
          item.doneAt = doneAt;
          addCounted();
        }
      }
    },
    build: () => mapFigures(sums),
    release() {
      flow.leadOfVisitors.forEach(giveBack);
      giveBack(flow.flow);
      for (const { items, waitMs } of sums.stepWaits) {
        giveBack(items);
        giveBack(waitMs);
      }
    },
  };
}
