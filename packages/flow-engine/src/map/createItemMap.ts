import {
  Instant,
  MapOptions,
  StreamDefinition,
  ValueStreamMap,
} from '../model';
import { columnItem, measuredVisits, readItem } from '../columns/ColumnItem';
import { createItemColumns, ItemColumns } from '../columns/ItemColumns';
import { fateOf } from './DoneItems';
import { doneInstant } from './doneInstant';
import { mapFigures } from './mapFigures';
import { addDone, addFlowing, createMapSums } from './MapSums';
import { measureVisits } from './Meter';
import { addMovements } from './movementsIn';
import { addToFlow } from './StageFlow';
import { addStanding } from './standingAt';
import { addUnmapped } from './unmappedStatuses';
import { addWaits } from './waitsIn';
import { createWalk, walkItem } from './walkItem';

/** A map in the making, fed with items as columns hold them. */
export interface ItemMap {
  /** What ended before has no part in the map. */
  readonly earliest: Instant;
  /** Adds the item at a place of columns, whose stages are those of the map's stream. */
  add(columns: ItemColumns, place: number): void;
  build(): ValueStreamMap;
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
      sums.stepWaits[s].items.push(flow.n);
      sums.stepWaits[s].waitMs.push(walk.ladderWait[s]);
    }
    addToFlow(flow, walk, item, table);
    sums.passages.add(item);
  }

  function addLiving(): void {
    addWaits(sums.waits, item, window, passed.to, table, meter);
    addStanding(sums.before, item);
    addStanding(sums.after, item);
    addMovements(sums.movements, item, passed, table);
    sums.departures.add(item);
    addUnmapped(sums.unmapped, item, passed.from, passed.to);
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
      measureVisits(item, table, meter);
      const doneAt = doneInstant(item, stream.reopenPolicy);
      const fate = fateOf(item, doneAt, window, table);
      if (fate !== undefined) {
        addDone(sums, item, fate);
        if (fate === 'counted' && doneAt !== null) {
          item.doneAt = doneAt;
          addCounted();
        }
      }
      if (!item.container && item.state !== 'removed') addLiving();
    },
    build: () => mapFigures(sums),
  };
}
