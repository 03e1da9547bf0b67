import {
  composeTimelines,
  createCalendar,
  createMapBuilder,
  elapsedMs,
  ItemHistory,
  MapBuilder,
} from '@value-stream/flow-engine';
import { processorMs } from '../measure/processorMs';
import { quantileOf } from '../measure/quantileOf';
import { report } from '../report/report';
import { itemHistories, Shape } from './itemHistory';
import { STREAM } from './stream';

const ITEMS = 1_000_000;
const ACTIVITIES = 10;
const CHUNK = 200;
const RUNS = 3;
const DAY = 86_400_000;
const FROM = Date.UTC(2020, 0, 1);
const WITHIN_DAYS = 1_800;
const MIB = 1024 * 1024;
/** Shares of the items at which the memory held is told. */
const SHARES = [0.1, 0.5, 1] as const;

const NAMES: Readonly<Record<Shape, string>> = {
  tracker: 'timelines, statuses alone',
  delivered: 'timelines, status to deployment',
};

const shape = process.argv[2] as Shape;
const calendar = createCalendar(STREAM.calendar);

interface Fed {
  readonly timelinesMs: number;
  readonly wallMs: number;
  readonly mapMs: number;
  /** Memory held after a collection at each of the shares, in MiB. */
  readonly heldMiB: readonly number[];
}

/** Composes the items' timelines, measures each visit in working time, and adds them to the map. */
function feedChunk(histories: readonly ItemHistory[], map: MapBuilder) {
  const since = processorMs();
  const began = performance.now();
  let worked = 0;
  const timelines = histories.flatMap(history => {
    const composed = composeTimelines(history, STREAM);
    for (const { visits } of composed) {
      for (const { from, to } of visits) {
        if (to !== null) worked += elapsedMs({ from, to }, 'working', calendar);
      }
    }
    return composed;
  });
  const wallMs = performance.now() - began;
  const composedBy = processorMs();
  map.add(timelines);
  if (worked <= 0) {
    throw new Error('Items of many days have taken no working time');
  }
  const timelinesMs = composedBy - since;
  return { timelinesMs, wallMs, mapMs: processorMs() - composedBy };
}

/** Feeds so many items in chunks, and asks for the map of the last 90 days; making the items does not count. */
function feed(items: number): Fed {
  const source = itemHistories(shape, { from: FROM, withinDays: WITHIN_DAYS });
  const to = FROM + WITHIN_DAYS * DAY;
  const map = createMapBuilder(STREAM, {
    window: { from: to - 90 * DAY, to },
    clock: 'working',
    basis: 'state',
    asOf: to,
  });
  const sums = { timelinesMs: 0, wallMs: 0, mapMs: 0 };
  const heldMiB: number[] = [];
  for (let fed = 0; fed < items; ) {
    const chunk = Array.from({ length: CHUNK }, () => source.next().value);
    const took = feedChunk(chunk, map);
    sums.timelinesMs += took.timelinesMs;
    sums.wallMs += took.wallMs;
    sums.mapMs += took.mapMs;
    fed += CHUNK;
    if (SHARES.some(share => share * items === fed)) {
      globalThis.gc?.();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      heldMiB.push((heapUsed + arrayBuffers) / MIB);
    }
  }
  const since = processorMs();
  if (map.build().counted === 0) throw new Error('The map counts no items');
  sums.mapMs += processorMs() - since;
  return { ...sums, heldMiB };
}

const tenth = Array.from({ length: RUNS }, () => feed(ITEMS / 10));
const all = feed(ITEMS);
const tenthMs = quantileOf(
  tenth.map(({ timelinesMs }) => timelinesMs),
  0.5,
);
const what = NAMES[shape];
const sized = (items: number) =>
  `${items.toLocaleString('en-GB')} items x ${ACTIVITIES}`;
for (const [items, ms] of [
  [ITEMS / 10, tenthMs],
  [ITEMS, all.timelinesMs],
]) {
  report({
    what,
    size: sized(items),
    measured: (items * ACTIVITIES) / (ms / 1_000),
    unit: '/s',
    bar: { atLeast: 1_000_000 },
  });
}
report({
  what: `${what}: in passing time`,
  size: sized(ITEMS),
  measured: (ITEMS * ACTIVITIES) / (all.wallMs / 1_000),
  unit: '/s',
});
report({
  what: `${what}: time`,
  size: '10x items',
  measured: all.timelinesMs / tenthMs,
  unit: '×',
});
report({
  what: `${what}: the map of them`,
  size: sized(ITEMS),
  measured: all.mapMs / 1_000,
  unit: 's',
});
SHARES.forEach((share, i) =>
  report({
    what: `${what}: memory held`,
    size: `after ${share * 100} % of ${sized(ITEMS)}`,
    measured: all.heldMiB[i],
    unit: 'MiB',
  }),
);
