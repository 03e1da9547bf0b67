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
  getMap,
  readMapQuery,
} from './productUnderTest';
import { writeItems } from './writeItems';

const ITEMS = 20_000;
const CALLS = 50;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 3, 1);

const name = process.argv[2] as DatabaseName;

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
    // Steps take 18 days on average: what began in these days is mostly done in the window.
    await writeItems(database, ITEMS, {
      entityRef: component.ref,
      from: NOW - 88 * DAY,
      withinDays: 50,
    });
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
    const call = async () => {
      const since = performance.now();
      const answer = await getMap(
        context,
        component.ref,
        readMapQuery({}, NOW),
      );
      JSON.stringify(answer);
      const { counted } = answer.figures;
      if (counted < ITEMS * 0.95) {
        throw new Error(`The map counts ${counted} of ${ITEMS} items`);
      }
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
      what: `map answer, ${name}: p95 of ${CALLS}`,
      size,
      measured: quantileOf(times, 0.95),
      unit: 'ms',
      bar: { atMost: 50 },
    });
    report({
      what: `map answer, ${name}: median processor time`,
      size,
      measured: quantileOf(processor, 0.5),
      unit: 'ms',
    });
    report({
      what: `map answer, ${name}: mean processor time`,
      size,
      measured: processor.reduce((sum, ms) => sum + ms, 0) / CALLS,
      unit: 'ms',
    });
    report({
      what: `map answer, ${name}: first after a change`,
      size,
      measured: first,
      unit: 'ms',
    });
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
