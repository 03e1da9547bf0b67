import { MapOptions, StreamDefinition, Timeline } from '../model';
import { DoneItem, DoneItems, doneItems } from '../map/DoneItems';
import { Meter } from '../map/Meter';
import { rankedItems } from '../map/Ranked';
import { stageFlow } from '../map/StageFlow';
import { StageTable, stageTable } from '../map/StageTable';
import { uniqueItems } from '../map/uniqueItems';
import { ProcessStay, staysOf, variantKey } from './staysOf';

/** A counted item's way through the stages. */
export interface Way {
  readonly item: DoneItem;
  readonly startedAt: number;
  readonly flowMs: number;
  readonly stays: readonly ProcessStay[];
  /** Key of the variant that it is of. */
  readonly key: string;
}

/** The ways of all items that a map of the window counts. */
export function waysOf(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): {
  readonly ways: readonly Way[];
  readonly done: DoneItems;
  readonly table: StageTable;
} {
  const table = stageTable(stream);
  const done = doneItems(
    rankedItems(uniqueItems(timelines), table),
    stream,
    options,
    table,
  );
  const meter = new Meter(stream, options.clock, options.basis);
  const ways: Way[] = [];
  stageFlow(
    done.counted,
    stream.reopenPolicy === 'cumulative-active',
    table,
    new Meter(stream, options.clock, options.basis),
    (index, { flow, start }) => {
      const item = done.counted[index];
      const stays = staysOf(item, table, meter);
      ways.push({
        item,
        startedAt: start,
        flowMs: flow,
        stays,
        key: variantKey(stays),
      });
    },
  );
  return { ways, done, table };
}
