import {
  Basis,
  Clock,
  ExclusionReason,
  Instant,
  StreamDefinition,
  Timeline,
} from '../model';
import { doneInstant } from '../map/doneInstant';
import { leaveOut } from '../map/leaveOut';
import { measureShape } from '../map/measureShape';
import { Meter } from '../map/Meter';
import { rankItems } from '../map/Ranked';
import { stageTable } from '../map/StageTable';
import { createWalk, ItemWalk, walkItem } from '../map/walkItem';
import { ItemFlow } from './ItemFlow';

/** What holds of one item whatever is asked of which window. */
export interface MeasuredItem {
  /** When it is done by the stream's reopen policy; `null` where it is not. */
  readonly doneAt: Instant | null;
  /** Why its durations are left out; undefined where they count, or it is not done. */
  readonly reason?: ExclusionReason;
  /** Its flow, where its durations count. */
  readonly flow?: ItemFlow;
  /** Time in each stage up to done, by place of the stage; NaN where it was not there. */
  readonly stageMs?: Float64Array;
}

/** Of so many streams, clocks and bases measurements are kept. */
const MOST_KEPT = 16;

const kept = new Map<string, WeakMap<Timeline, MeasuredItem>>();

function keptFor(key: string): WeakMap<Timeline, MeasuredItem> {
  const measured = kept.get(key) ?? new WeakMap<Timeline, MeasuredItem>();
  kept.delete(key);
  kept.set(key, measured);
  if (kept.size > MOST_KEPT) {
    const [oldest] = kept.keys();
    kept.delete(oldest);
  }
  return measured;
}

function flowOf(itemKey: string, doneAt: Instant, walk: ItemWalk): ItemFlow {
  const { flow, work, wait, unknown } = walk;
  return {
    itemKey,
    doneAt,
    flowMs: flow as ItemFlow['flowMs'],
    activeMs: work as ItemFlow['activeMs'],
    waitMs: wait as ItemFlow['waitMs'],
    unknownMs: unknown as ItemFlow['unknownMs'],
    ...(work + wait > 0 ? { efficiency: work / (work + wait) } : {}),
  };
}

/**
 * Measures each item on a clock and basis, in the order of the timelines. A
 * timeline is measured once: windows move with the reader, it does not.
 */
export function measureItems(
  timelines: readonly Timeline[],
  stream: StreamDefinition,
  clock: Clock,
  basis: Basis,
): readonly MeasuredItem[] {
  const known = keptFor(measureShape(stream, clock, basis));
  const found = timelines.map(timeline => known.get(timeline));
  const missing = timelines.filter((_, place) => !found[place]);
  if (missing.length > 0) {
    const table = stageTable(stream);
    const meter = new Meter(stream, clock, basis);
    const walk = createWalk(table.stages.length);
    const skipDoneStays = stream.reopenPolicy === 'cumulative-active';
    for (const item of rankItems(missing, table)) {
      const doneAt = doneInstant(item.timeline, stream.reopenPolicy);
      if (doneAt === null) {
        known.set(item.timeline, { doneAt });
        continue;
      }
      const reason = item.container
        ? 'container'
        : leaveOut(item, doneAt, table);
      if (reason) {
        known.set(item.timeline, { doneAt, reason });
        continue;
      }
      walkItem(walk, { ...item, doneAt }, skipDoneStays, table, meter);
      known.set(item.timeline, {
        doneAt,
        flow: flowOf(item.itemKey, doneAt, walk),
        stageMs: walk.lead.map((ms, s) => (walk.visits[s] > 0 ? ms : NaN)),
      });
    }
  }
  return missing.length > 0
    ? timelines.map(timeline => known.get(timeline)!)
    : (found as readonly MeasuredItem[]);
}
