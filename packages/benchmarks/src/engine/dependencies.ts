import {
  composeTimelines,
  dependencyDelays,
  Timeline,
  WaitCause,
} from '@value-stream/flow-engine';
import { medianTook } from '../measure/medianTook';
import { report } from '../report/report';
import { itemHistories } from './itemHistory';
import { STREAM } from './stream';

const ITEMS = 20_000;
const RUNS = 5;
const DAY = 86_400_000;
const HOUR = 3_600_000;
const FROM = Date.UTC(2025, 0, 1);
const PARTIES = 20;

const histories = itemHistories('delivered', { from: FROM, withinDays: 70 });
const timelines = Array.from({ length: ITEMS }, () =>
  composeTimelines(histories.next().value, STREAM),
).flat();
const window = { from: FROM, to: FROM + 90 * DAY };

/** An item waits for two parties over its first days, for one of them by an item that is worked on half of the time. */
function causesOf({ createdAt }: Timeline, place: number): WaitCause[] {
  return [
    {
      party: `component:default/party-${place % PARTIES}`,
      evidence: 'relation',
      from: createdAt + DAY,
      to: createdAt + 6 * DAY,
    },
    {
      party: `component:default/party-${(place * 7 + 1) % PARTIES}`,
      evidence: 'blocked-by',
      itemKey: `other/${place}`,
      from: createdAt + 4 * DAY,
      to: createdAt + 9 * DAY,
    },
  ];
}

function took(items: number) {
  const given = timelines.slice(0, items);
  const knowledge = {
    causes: new Map(
      given.map((item, place) => [item.itemKey, causesOf(item, place)]),
    ),
    workedOn: new Map(
      given.map(({ createdAt }, place) => [
        `other/${place}`,
        Array.from({ length: 5 }, (_, n) => ({
          from: createdAt + (4 + n) * DAY,
          to: createdAt + (4 + n) * DAY + 12 * HOUR,
        })),
      ]),
    ),
  };
  return medianTook(RUNS, () => {
    const { edges } = dependencyDelays(
      given,
      knowledge,
      new Set(['component:default/party-0']),
      STREAM,
      { window, clock: 'working', basis: 'state', asOf: window.to },
    );
    if (edges.length !== PARTIES - 1) {
      throw new Error(`${edges.length} parties caused a delay`);
    }
  });
}

const small = took(ITEMS / 10);
const large = took(ITEMS);
for (const [items, { cpuMs }] of [
  [ITEMS / 10, small],
  [ITEMS, large],
] as const) {
  report({
    what: 'dependency delay',
    size: `${items.toLocaleString('en-GB')} items, two causes each`,
    measured: cpuMs,
    unit: 'ms',
  });
}
report({
  what: 'dependency delay: time',
  size: '10x items',
  measured: large.cpuMs / small.cpuMs,
  unit: '×',
});
