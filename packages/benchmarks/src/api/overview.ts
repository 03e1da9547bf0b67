import {
  declareComponent,
  declareStream,
} from '../../../acceptance/src/pipeline/declareStream';
import { openPipeline } from '../../../acceptance/src/pipeline/openPipeline';
import { DatabaseName, Place, withDatabase } from '../database/withDatabase';
import { STREAM } from '../engine/stream';
import { processorMs } from '../measure/processorMs';
import { quantileOf } from '../measure/quantileOf';
import { report } from '../report/report';
import {
  createEntityIndex,
  createTimelineReader,
  getOverview,
  refreshSummaries,
} from './productUnderTest';
import { writeItems } from './writeItems';

const STREAMS = 1_000;
const ITEMS = 1_000;
const CALLS = 50;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 3, 1);

const name = process.argv[2] as DatabaseName;

/** One stream has items; the others are given the summary that was made of them. */
async function measure({ address }: Place): Promise<void> {
  const components = Array.from({ length: STREAMS }, (_, i) =>
    declareComponent(i === 0 ? 'bench' : `bench-${i}`),
  );
  const { database, pipeline, close } = await openPipeline({
    address,
    connectors: [],
    sources: [],
    entities: components,
    streams: components.map(({ ref, title }) => ({
      definition: declareStream(title, {
        flowItem: 'work-items',
        calendar: STREAM.calendar,
      }),
      members: [ref],
    })),
  });
  try {
    await pipeline.idle();
    await writeItems(database, ITEMS, {
      entityRef: components[0].ref,
      from: NOW - 170 * DAY,
      withinDays: 150,
    });
    const beforeRefresh = processorMs();
    const logger = { debug() {}, info() {}, warn() {}, error() {} };
    await refreshSummaries({
      database,
      logger: { ...logger, child: () => logger } as never,
      now: () => NOW,
      signal: new AbortController().signal,
    });
    const refreshed = processorMs() - beforeRefresh;
    for (const days of [30, 90, 180]) {
      const { body } = await database('stream_summary')
        .where({ days, stream_ref: STREAM.ref })
        .first('body');
      await database('stream_summary').where({ days }).update({ body });
    }
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
    const times: number[] = [];
    const processor: number[] = [];
    for (let n = 0; n < CALLS; n += 1) {
      const before = processorMs();
      const since = performance.now();
      const answer = await getOverview(context, 90);
      JSON.stringify(answer);
      times.push(performance.now() - since);
      processor.push(processorMs() - before);
      const known = answer.streams.filter(
        ({ figures }) => figures?.flowTime.kind === 'value',
      );
      if (known.length !== STREAMS) {
        throw new Error(`${known.length} of ${STREAMS} streams have figures`);
      }
    }
    const size = `${STREAMS.toLocaleString('en-GB')} streams, 90 days`;
    report({
      what: `overview answer, ${name}: p95 of ${CALLS}`,
      size,
      measured: quantileOf(times, 0.95),
      unit: 'ms',
      bar: { atMost: 150 },
    });
    report({
      what: `overview answer, ${name}: median processor time`,
      size,
      measured: quantileOf(processor, 0.5),
      unit: 'ms',
    });
    report({
      what: `overview, ${name}: processor time of the summaries`,
      size: `${STREAMS.toLocaleString('en-GB')} streams, ${ITEMS.toLocaleString(
        'en-GB',
      )} items in one of them`,
      measured: refreshed,
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
