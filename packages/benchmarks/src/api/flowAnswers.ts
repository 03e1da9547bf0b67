import { STREAM } from '../engine/stream';
import {
  declareComponent,
  declareStream,
} from '../../../acceptance/src/pipeline/declareStream';
import { openPipeline } from '../../../acceptance/src/pipeline/openPipeline';
import { DatabaseName, Place, withDatabase } from '../database/withDatabase';
import { processorMs } from '../measure/processorMs';
import { quantileOf } from '../measure/quantileOf';
import { report } from '../report/report';
import {
  createEntityIndex,
  createTimelineReader,
  getAgeing,
  getCumulativeFlow,
  getDelivery,
  getFlow,
  getFlowTimes,
  getForecast,
  getThroughput,
  readMapQuery,
} from './productUnderTest';
import { writeDeliveries } from './writeDeliveries';
import { writeItems } from './writeItems';

const ITEMS = 20_000;
const CALLS = 50;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 3, 1);

const name = process.argv[2] as DatabaseName;
const only = process.argv[3];

async function measure({ address }: Place): Promise<void> {
  const component = declareComponent('bench');
  const stream = declareStream('bench', {
    flowItem: 'work-items',
    calendar: STREAM.calendar,
  });
  const { database, pipeline, close } = await openPipeline({
    address,
    connectors: [],
    sources: [],
    entities: [component],
    streams: [{ definition: stream, members: [component.ref] }],
  });
  try {
    await pipeline.idle();
    const within = { entityRef: component.ref, from: NOW - 88 * DAY };
    // Steps take 18 days on average: what began in these days is mostly done in the window.
    await writeItems(database, ITEMS, { ...within, withinDays: 50 });
    await writeDeliveries(database, ITEMS, { ...within, withinDays: 87 });
    const context = {
      database,
      entities: createEntityIndex(database, Date.now),
      timelines: createTimelineReader(database),
      visibility: {
        all: true,
        visible: async (refs: readonly string[]) => new Set(refs),
      },
      now: () => NOW,
    };
    const query = readMapQuery({}, NOW);
    const { ref } = component;
    /** How many items or changes an answer has to rest on, at the least. */
    const enough = (n: number) => {
      if (n < ITEMS * 0.95) {
        throw new Error(`The answer rests on ${n} of ${ITEMS} items`);
      }
    };
    const questions: Record<string, () => Promise<unknown>> = {
      flow: async () => {
        const answer = await getFlow(context, ref, query);
        enough(answer.figures.flowTime.p50.n);
        return answer;
      },
      'flow times': async () => {
        const answer = await getFlowTimes(context, ref, query);
        enough(answer.flowMs.length);
        return answer;
      },
      throughput: async () => {
        const answer = await getThroughput(context, ref, query);
        enough(answer.weeks.reduce((sum, { done = 0 }) => sum + done, 0));
        return answer;
      },
      'cumulative flow': async () => {
        const answer = await getCumulativeFlow(context, ref, query);
        enough(answer.days[answer.days.length - 1].bands[0]);
        return answer;
      },
      ageing: async () => {
        const answer = await getAgeing(context, ref, query);
        enough(answer.stages[2].quantiles.p50.n);
        return answer;
      },
      forecast: async () => {
        const answer = await getForecast(context, ref, query, { days: 30 });
        enough(answer.history.items);
        return answer;
      },
      delivery: async () => {
        const answer = await getDelivery(context, ref, query);
        enough(answer.services[0].figures.leadTime.p50.n * 5);
        return answer;
      },
    };
    for (const [question, ask] of Object.entries(questions)) {
      if (only && only !== question) continue;
      const call = async () => {
        const since = performance.now();
        JSON.stringify(await ask());
        return performance.now() - since;
      };
      const first = await call();
      const times: number[] = [];
      const processor: number[] = [];
      for (let n = 0; n < CALLS; n += 1) {
        const before = processorMs();
        times.push(await call());
        processor.push(processorMs() - before);
      }
      const size = `${ITEMS.toLocaleString('en-GB')} items, 90 days`;
      report({
        what: `${question}, ${name}: p95 of ${CALLS}`,
        size,
        measured: quantileOf(times, 0.95),
        unit: 'ms',
        bar: { atMost: 50 },
      });
      report({
        what: `${question}, ${name}: median processor time`,
        size,
        measured: quantileOf(processor, 0.5),
        unit: 'ms',
      });
      report({
        what: `${question}, ${name}: first after a change`,
        size,
        measured: first,
        unit: 'ms',
      });
    }
  } finally {
    await close();
  }
}

withDatabase(name, measure).then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
