import {
  Basis,
  Clock,
  ExclusionReason,
  Instant,
  StreamDefinition,
  Timeline,
} from '../model';
import { keepWith } from '../kept';
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
  readonly stageMs?: readonly number[];
}

/** As a stream, a clock and a basis have it. */
interface Measurement {
  readonly shape: number;
  readonly item: MeasuredItem;
}

/** Of so many streams, clocks and bases the measurements of a timeline are kept. */
const MOST_KEPT = 6;

const kept = keepWith<Timeline, Measurement[]>();

/** Shapes are long, and compared for each timeline: each has a number, never used again. */
const numbers = new Map<string, number>();
const MOST_NUMBERS = 5_000;
let lastNumber = 0;

function numberOf(shape: string): number {
  const number = numbers.get(shape) ?? ++lastNumber;
  numbers.delete(shape);
  numbers.set(shape, number);
  if (numbers.size > MOST_NUMBERS) {
    const [oldest] = numbers.keys();
    numbers.delete(oldest);
  }
  return number;
}

function knownOf(timeline: Timeline, shape: number): MeasuredItem | undefined {
  const own = kept.get(timeline);
  if (!own) return undefined;
  for (let place = 0; place < own.length; place++) {
    if (own[place].shape === shape) return own[place].item;
  }
  return undefined;
}

function keep(timeline: Timeline, shape: number, item: MeasuredItem): void {
  const own = kept.get(timeline);
  if (!own) {
    kept.set(timeline, [{ shape, item }]);
    return;
  }
  if (own.length === MOST_KEPT) own.shift();
  own.push({ shape, item });
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
  const shape = numberOf(measureShape(stream, clock, basis));
  const found = timelines.map(timeline => knownOf(timeline, shape));
  const missing = timelines.filter((_, place) => !found[place]);
  if (missing.length > 0) {
    const table = stageTable(stream);
    const meter = new Meter(stream, clock, basis);
    const walk = createWalk(table.stages.length);
    const skipDoneStays = stream.reopenPolicy === 'cumulative-active';
    for (const item of rankItems(missing, table)) {
      const doneAt = doneInstant(item.timeline, stream.reopenPolicy);
      if (doneAt === null) {
        keep(item.timeline, shape, { doneAt });
        continue;
      }
      const reason = item.container
        ? 'container'
        : leaveOut(item, doneAt, table);
      if (reason) {
        keep(item.timeline, shape, { doneAt, reason });
        continue;
      }
      walkItem(walk, { ...item, doneAt }, skipDoneStays, table, meter);
      keep(item.timeline, shape, {
        doneAt,
        flow: flowOf(item.itemKey, doneAt, walk),
        // A typed array would be three objects for a few numbers.
        stageMs: Array.from(walk.lead, (ms, s) =>
          walk.visits[s] > 0 ? ms : NaN,
        ),
      });
    }
  }
  return missing.length > 0
    ? timelines.map(timeline => knownOf(timeline, shape)!)
    : (found as readonly MeasuredItem[]);
}
