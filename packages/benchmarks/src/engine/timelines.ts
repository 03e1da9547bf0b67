import {
  composeTimelines,
  createCalendar,
  elapsedMs,
  ItemHistory,
} from '@value-stream/flow-engine';
import { processorMs } from '../measure/processorMs';
import { quantileOf } from '../measure/quantileOf';
import { watchMemory } from '../measure/watchMemory';
import { report } from '../report/report';
import { itemHistories, Shape } from './itemHistory';
import { STREAM } from './stream';

const ITEMS = 20_000;
const ACTIVITIES = 10;
const CHUNK = 1_000;
const RUNS = 3;
const FROM = Date.UTC(2020, 0, 1);

const NAMES: Readonly<Record<Shape, string>> = {
  tracker: 'timelines, statuses alone',
  delivered: 'timelines, status to deployment',
};

const shape = process.argv[2] as Shape;
const calendar = createCalendar(STREAM.calendar);

/** Composes the items' timelines and measures each visit in working time. */
function compose(histories: readonly ItemHistory[]): number {
  let worked = 0;
  for (const history of histories) {
    for (const { visits } of composeTimelines(history, STREAM)) {
      for (const { from, to } of visits) {
        if (to !== null) {
          worked += elapsedMs({ from, to }, 'working', calendar);
        }
      }
    }
  }
  return worked;
}

/** Feeds so many items in chunks; making them does not count. */
function feed(items: number): { seconds: number; peakMiB: number } {
  const source = itemHistories(shape, { from: FROM, withinDays: 1_800 });
  const memory = watchMemory();
  let ms = 0;
  for (let fed = 0; fed < items; fed += CHUNK) {
    const chunk = Array.from({ length: CHUNK }, () => source.next().value);
    const since = processorMs();
    if (compose(chunk) <= 0) {
      throw new Error('Items of many days have taken no working time');
    }
    ms += processorMs() - since;
    memory.look();
  }
  return { seconds: ms / 1_000, peakMiB: memory.end() };
}

const small = Array.from({ length: RUNS }, () => feed(ITEMS));
const large = feed(10 * ITEMS);
const seconds = quantileOf(
  small.map(run => run.seconds),
  0.5,
);
const what = NAMES[shape];
for (const [items, took] of [
  [ITEMS, seconds],
  [10 * ITEMS, large.seconds],
]) {
  report({
    what,
    size: `${items.toLocaleString('en-GB')} items x ${ACTIVITIES}`,
    measured: (items * ACTIVITIES) / took,
    unit: '/s',
    bar: { atLeast: 1_000_000 },
  });
}
report({
  what: `${what}: time`,
  size: '10x items',
  measured: large.seconds / seconds,
  unit: '×',
});
report({
  what: `${what}: memory`,
  size: `${(10 * ITEMS).toLocaleString('en-GB')} items`,
  measured: large.peakMiB,
  unit: 'MiB',
});
