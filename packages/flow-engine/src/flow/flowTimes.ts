import { Instant, MapOptions, StreamDefinition, Timeline } from '../model';
import { doneItems } from '../map/DoneItems';
import { createMeter } from '../map/Meter';
import { rankItems } from '../map/Ranked';
import { stageFlow } from '../map/StageFlow';
import { stageTable } from '../map/StageTable';

/** How one done item went. @public */
export interface ItemFlow {
  readonly itemKey: string;
  readonly doneAt: Instant;
  /** Start to done by the reopen policy, on the chosen clock. */
  readonly flowMs: number;
  readonly activeMs: number;
  readonly waitMs: number;
  readonly unknownMs: number;
  /** Active ÷ (active + wait); absent where both are zero. */
  readonly efficiency?: number;
}

/**
 * Flow time of each item done in the window, with its active and waiting
 * parts; those whose durations cannot be known are left out as in the map.
 *
 * @public
 */
export function flowTimes(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  options: MapOptions,
): readonly ItemFlow[] {
  const table = stageTable(stream);
  const { counted } = doneItems(
    rankItems(timelines, table),
    stream,
    options,
    table,
  );
  const flows: ItemFlow[] = [];
  stageFlow(
    counted,
    stream.reopenPolicy === 'cumulative-active',
    table,
    createMeter(stream, options.clock, options.basis),
    (index, { flow, work, wait, unknown }) => {
      const { timeline, doneAt } = counted[index];
      flows.push({
        itemKey: timeline.itemKey,
        doneAt,
        flowMs: flow,
        activeMs: work,
        waitMs: wait,
        unknownMs: unknown,
        ...(work + wait > 0 ? { efficiency: work / (work + wait) } : {}),
      });
    },
  );
  return flows;
}
