import {
  Activity,
  composeTimelines,
  computeMap,
  DEFAULT_STAGES,
  ItemHistory,
  StreamDefinition,
  Timeline,
} from '@value-stream/flow-engine';
import { declareStream } from '../../acceptance/src/pipeline/declareStream';
import { Measure } from './Measure';

const ITEMS = 20_000;
const DAY_MS = 86_400_000;
const START = Date.UTC(2024, 0, 1);
/** A map answers within 50 ms where up to 20,000 items are done in its window. */
const MAP_BAR_MS = 50;
/** 1,000,000 items are projected anew in less than six minutes. */
const TIMELINE_BAR = 1_000_000 / 360;

/** Timelines composed per second, and a map of 20,000 done items. */
export function benchEngine(): readonly Measure[] {
  const stream = {
    ...declareStream('engine', { flowItem: 'work-items' }),
    stages: DEFAULT_STAGES,
    commitment: 'ready',
  } as StreamDefinition;
  const histories = Array.from({ length: ITEMS }, (_, n) => historyOf(n));
  composeAll(histories.slice(0, 2_000), stream);
  const since = performance.now();
  const timelines = composeAll(histories, stream);
  const rate = ITEMS / ((performance.now() - since) / 1000);

  const times = Array.from({ length: 20 }, () => {
    const from = performance.now();
    computeMap(timelines, stream, {
      window: { from: START, to: START + 200 * DAY_MS },
      clock: 'calendar',
      basis: 'state',
      asOf: START + 200 * DAY_MS,
    });
    return performance.now() - from;
  }).sort((a, b) => a - b);
  const p95 = times[18];
  return [
    {
      what: 'timelines of work items composed',
      bar: `${Math.round(TIMELINE_BAR)} /s`,
      measured: `${Math.round(rate)} /s`,
      met: rate >= TIMELINE_BAR,
    },
    {
      what: `map of ${ITEMS} items, p95`,
      bar: `${MAP_BAR_MS} ms`,
      measured: `${p95.toFixed(1)} ms`,
      met: p95 <= MAP_BAR_MS,
    },
  ];
}

function composeAll(
  histories: readonly ItemHistory[],
  stream: StreamDefinition,
): readonly Timeline[] {
  return histories.flatMap(history => composeTimelines(history, stream));
}

/** An item that goes through five statuses in about ten days, one in seven of them back once. */
function historyOf(n: number): ItemHistory {
  const key = `bench:${n}`;
  const begin = START + (n % 180) * DAY_MS;
  const statuses = ['Backlog', 'Ready', 'In progress', 'In review'];
  if (n % 7 === 0) {
    statuses.push('In progress', 'In review');
  }
  statuses.push('Done');
  const activities = statuses.map(
    (to, i): Activity => ({
      id: `${key}:${i}`,
      source: 'bench',
      kind: 'work-item',
      verb: i ? 'moved' : 'created',
      occurredAt: begin + i * DAY_MS + ((n * 7919) % DAY_MS),
      objects: [{ key, qualifier: 'subject' }],
      attributes: i ? { from: statuses[i - 1], to } : { status: to },
    }),
  );
  return {
    item: { key, kind: 'work-item', source: 'bench', attributes: {} },
    objects: [],
    links: [],
    activities,
    deliveredBy: 'deployments',
  };
}
