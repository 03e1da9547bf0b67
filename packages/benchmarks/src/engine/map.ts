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
import { Row } from '../report/Row';
import { itemHistories } from './itemHistory';
import { STREAM } from './stream';

const ITEMS = 100_000;
const CHUNK = 1_000;
const RUNS = 9;
const DAY = 86_400_000;
const FROM = Date.UTC(2025, 0, 1);

const window = { from: FROM, to: FROM + 90 * DAY };
const size = `${ITEMS.toLocaleString('en-GB')} items`;

const options = (clock: Clock) => ({
  window,
  clock,
  basis: 'state' as const,
  asOf: window.to,
});

/** Timelines of items as a database gives them, texts of their own, a chunk at a time. */
function* chunks(items: number): Generator<readonly Timeline[]> {
  const histories = itemHistories('delivered', { from: FROM, withinDays: 70 });
  for (let made = 0; made < items; made += CHUNK) {
    yield Array.from({ length: CHUNK }, () =>
      composeTimelines(histories.next().value, STREAM),
    )
      .flat()
      .map(timeline => JSON.parse(JSON.stringify(timeline)));
  }
}

function reportMaps(
  from: string,
  take: (items: number, clock: Clock) => () => unknown,
  bar: Pick<Row, 'bar'>,
): void {
  for (const clock of ['calendar', 'working'] as const) {
    const what = `map from ${from}, ${clock} clock`;
    const small = medianTook(RUNS, take(ITEMS / 10, clock));
    const large = medianTook(RUNS, take(ITEMS, clock));
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

/** Columns alone, the timelines that they were made of let go. */
function measureColumns(): void {
  const kept = [ITEMS / 10, ITEMS].map(items => {
    const columns = createTimelineColumns(STREAM);
    for (const chunk of chunks(items)) columns.add(chunk);
    return columns;
  });
  const [small, large] = kept;
  reportMaps(
    'columns',
    (items, clock) => () =>
      mapOfColumns(
        [{ columns: items === ITEMS ? large : small }],
        STREAM,
        options(clock),
      ),
    { bar: { atMost: 150 } },
  );
  report({
    what: 'columns: memory for an item',
    size: `${size}, ${large.held.visits.toLocaleString('en-GB')} visits`,
    measured: large.bytes / ITEMS,
    unit: 'B',
  });
}

/** Timelines in the order of their items. */
function measureObjects(): void {
  const timelines = [...chunks(ITEMS)]
    .flat()
    .sort((a, b) => (a.itemKey < b.itemKey ? -1 : 1));
  reportMaps(
    'timelines as objects',
    (items, clock) => {
      const given = timelines.slice(0, items);
      return () => computeMap(given, STREAM, options(clock));
    },
    {},
  );
  report({
    what: 'columns made of timelines',
    size,
    measured: medianTook(RUNS, () =>
      createTimelineColumns(STREAM).add(timelines),
    ).cpuMs,
    unit: 'ms',
  });
}

measureColumns();
measureObjects();
