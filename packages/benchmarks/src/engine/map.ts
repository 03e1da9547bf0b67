import {
  Clock,
  composeTimelines,
  computeMap,
  createTimelineColumns,
  mapOfColumns,
  Timeline,
} from '@value-stream/flow-engine';
import { medianTook } from '../measure/medianTook';
import { report } from '../report/report';
import { itemHistories } from './itemHistory';
import { STREAM } from './stream';

const ITEMS = 100_000;
const RUNS = 9;
const DAY = 86_400_000;
const FROM = Date.UTC(2025, 0, 1);

/** Timelines as a database gives them: texts of their own, in the order of the items. */
function asStored(timelines: readonly Timeline[]): readonly Timeline[] {
  return [...timelines]
    .sort((a, b) => (a.itemKey < b.itemKey ? -1 : 1))
    .map(timeline => JSON.parse(JSON.stringify(timeline)));
}

const histories = itemHistories('delivered', { from: FROM, withinDays: 70 });
const timelines = asStored(
  Array.from({ length: ITEMS }, () =>
    composeTimelines(histories.next().value, STREAM),
  ).flat(),
);
const window = { from: FROM, to: FROM + 90 * DAY };
const size = `${ITEMS.toLocaleString('en-GB')} items`;

function columnsOf(given: readonly Timeline[]) {
  const columns = createTimelineColumns(STREAM);
  columns.add(given);
  return columns;
}

const options = (clock: Clock) => ({
  window,
  clock,
  basis: 'state' as const,
  asOf: window.to,
});

function fromColumns(items: number, clock: Clock) {
  const columns = columnsOf(timelines.slice(0, items));
  return medianTook(RUNS, () =>
    mapOfColumns([{ columns }], STREAM, options(clock)),
  );
}

function fromObjects(items: number, clock: Clock) {
  const given = timelines.slice(0, items);
  return medianTook(RUNS, () => computeMap(given, STREAM, options(clock)));
}

for (const clock of ['calendar', 'working'] as const) {
  for (const { from, took, bar } of [
    { from: 'columns', took: fromColumns, bar: { bar: { atMost: 150 } } },
    { from: 'timelines as objects', took: fromObjects, bar: {} },
  ]) {
    const what = `map from ${from}, ${clock} clock`;
    const small = took(ITEMS / 10, clock);
    const large = took(ITEMS, clock);
    report({ what, size, measured: large.cpuMs, unit: 'ms', ...bar });
    report({
      what: `${what}: passing time`,
      size,
      measured: large.wallMs,
      unit: 'ms',
    });
    report({
      what: `${what}: time`,
      size: '10x items',
      measured: large.cpuMs / small.cpuMs,
      unit: '×',
    });
  }
}

report({
  what: 'columns made of timelines',
  size,
  measured: medianTook(RUNS, () => columnsOf(timelines)).cpuMs,
  unit: 'ms',
});
const held = columnsOf(timelines);
report({
  what: 'columns: memory for an item',
  size: `${size}, ${held.held.visits.toLocaleString('en-GB')} visits`,
  measured: held.bytes / ITEMS,
  unit: 'B',
});
