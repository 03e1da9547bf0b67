import {
  Clock,
  composeTimelines,
  computeMap,
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

const took = (items: number, clock: Clock) => {
  const given = timelines.slice(0, items);
  return medianTook(RUNS, () =>
    computeMap(given, STREAM, {
      window,
      clock,
      basis: 'state',
      asOf: window.to,
    }),
  );
};

for (const clock of ['calendar', 'working'] as const) {
  const small = took(ITEMS / 10, clock);
  const large = took(ITEMS, clock);
  const size = `${ITEMS.toLocaleString('en-GB')} items`;
  report({
    what: `map, ${clock} clock`,
    size,
    measured: large.cpuMs,
    unit: 'ms',
    bar: { atMost: 150 },
  });
  report({
    what: `map, ${clock} clock: passing time`,
    size,
    measured: large.wallMs,
    unit: 'ms',
  });
  report({
    what: `map, ${clock} clock: time`,
    size: '10x items',
    measured: large.cpuMs / small.cpuMs,
    unit: '×',
  });
}
