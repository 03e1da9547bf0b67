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
import { addDone, addFlowing, createMapSums, MapSums } from './MapSums';
import { giveBack, pushNumber } from './NumberList';
import { addToFlow } from './StageFlow';
import { addStanding } from './standingAt';
import { createWalk, ItemWalk, walkItem } from './walkItem';

/** A map in the making, fed with items as columns hold them. */
export class ItemMap {
  /** What ended before has no part in the map. */
  readonly earliest: Instant;
  readonly #stream: StreamDefinition;
  readonly #sums: MapSums;
  readonly #walk: ItemWalk;
  readonly #item;

  /** @param room - how many items are expected to end in the window */
  constructor(stream: StreamDefinition, options: MapOptions, room?: number) {
    this.#stream = stream;
    this.#sums = createMapSums(stream, options, room);
    const { table, passed } = this.#sums;
    this.earliest = Math.min(options.window.from, passed.to);
    this.#walk = createWalk(table.stages.length);
    this.#item = {
      ...columnItem(createItemColumns()),
      measured: measuredVisits(64),
      measuredTo: passed.to,
      doneAt: NaN,
    };
  }

  /** What columns keep of their visits is read from now on; they are only ever added to. */
  readKept(columns: ItemColumns): void {
    this.#sums.meter.readKept(columns);
  }

  /** Adds the item at a place of columns, whose stages are those of the map's stream. */
  add(columns: ItemColumns, place: number): void {
    if (columns.endedAt[place] < this.earliest) return;
    const item = this.#item;
    const sums = this.#sums;
    const { reopenPolicy } = this.#stream;
    readItem(item, columns, place);
    const visits = item.end - item.first;
    if (visits > item.measured.total.length) {
      item.measured = measuredVisits(2 * visits);
    }
    if (!item.container && item.state !== 'removed') this.#addLiving();
    const doneAt = doneInstant(item, reopenPolicy);
    const fate = fateOf(item, doneAt, sums.options.window, sums.table);
    if (fate === undefined) return;
    addDone(sums, item, fate);
    if (fate === 'counted' && doneAt !== null) {
      item.doneAt = doneAt;
      this.#addCounted();
    }
  }

  build(): ValueStreamMap {
    return mapFigures(this.#sums);
  }

  /** Gives back the memory of the sums, after which the map is nothing any more. */
  release(): void {
    const { flow, stepWaits, unmapped } = this.#sums;
    flow.leadOfVisitors.forEach(giveBack);
    giveBack(flow.flow);
    giveBack(stepWaits);
    unmapped.clear();
  }

  #addLiving(): void {
    const sums = this.#sums;
    const item = this.#item;
    addVisits(sums, item);
    addStanding(sums.before, item);
    addStanding(sums.after, item);
    addFlowing(sums, item);
  }

  #addCounted(): void {
    const { table, meter, flow, stepWaits, passages } = this.#sums;
    const walk = this.#walk;
    const item = this.#item;
    const skipDoneStays = this.#stream.reopenPolicy === 'cumulative-active';
    walkItem(walk, item, skipDoneStays, table, meter);
    for (let s = table.commitment; s < table.stages.length; s++) {
      pushNumber(stepWaits, walk.ladderWait[s]);
    }
    addToFlow(flow, walk, item);
    passages.add(item);
  }
}
