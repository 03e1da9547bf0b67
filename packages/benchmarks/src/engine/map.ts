import { Clock, composeTimelines, computeMap } from '@value-stream/flow-engine';
import { medianMs } from '../measure/medianMs';
import { report } from '../report/report';
import { itemHistories } from './itemHistory';
import { STREAM } from './stream';

const ITEMS = 100_000;
const RUNS = 9;
const DAY = 86_400_000;
const FROM = Date.UTC(2025, 0, 1);

const histories = itemHistories('tracker', { from: FROM, withinDays: 70 });
const timelines = Array.from({ length: ITEMS }, () =>
  composeTimelines(histories.next().value, STREAM),
).flat();
const window = { from: FROM, to: FROM + 90 * DAY };

const took = (items: number, clock: Clock) => {
  const given = timelines.slice(0, items);
  return medianMs(RUNS, () =>
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
  report({
    what: `map, ${clock} clock`,
    size: `${ITEMS.toLocaleString('en-GB')} items`,
    measured: large,
    unit: 'ms',
    bar: { atMost: 150 },
  });
  report({
    what: `map, ${clock} clock: time`,
    size: '10x items',
    measured: large / small,
    unit: '×',
  });
}
