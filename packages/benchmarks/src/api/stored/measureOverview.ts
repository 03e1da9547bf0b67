import { report } from '../../report/report';
import { Knex } from 'knex';
import {
  canonicalJson,
  getOverview,
  insertRows,
  loadStreams,
  QueryContext,
  summarizeFigures,
} from '../productUnderTest';
import { writeDeliveries } from '../writeDeliveries';
import { askTimes } from './askTimes';
import { createConditionalReaders } from './conditionalReader';
import { BEGUN, componentOf, STREAMS, streamOf } from './world';

const CALLS = 50;

/** The overview of all streams; the summary made of one stands for all others, under their names. */
export async function measureOverview(
  options: QueryContext & {
    readonly name: string;
    /** How many items the database holds. */
    readonly stored: string;
    goOn(): void;
  },
): Promise<void> {
  const { name, stored, goOn, ...context } = options;
  const { database, now } = context;
  await writeSummaries(database, now());
  const readers = createConditionalReaders(now);
  const size = `${STREAMS.toLocaleString('en-GB')} streams, ${stored}`;
  for (const [who, visibilityOf, bar] of [
    ['full rights', () => context.visibility, 150],
    ['conditional rights, asked for the first time', readers, 300],
  ] as const) {
    const times = await askTimes(CALLS, async () => {
      goOn();
      const answer = await getOverview(
        { ...context, visibility: visibilityOf() },
        90,
      );
      const known = answer.streams.filter(
        ({ figures }) => figures?.flowTime.kind === 'value',
      );
      if (known.length < STREAMS * 0.85) {
        throw new Error(`${known.length} of ${STREAMS} have figures`);
      }
      return answer;
    });
    report({
      what: `overview, ${who}, ${name}: p95 of ${CALLS}`,
      size,
      measured: times.p95,
      unit: 'ms',
      bar: { atMost: bar },
    });
    report({
      what: `overview, ${who}, ${name}: median processor time`,
      size: `${size}; first ${times.first.toFixed(0)} ms`,
      measured: times.median,
      unit: 'ms',
    });
  }
}

/** Sums up one stream, which has a service, and puts its summary in the place of all. */
async function writeSummaries(database: Knex, at: number): Promise<void> {
  const summed = streamOf(1);
  await writeDeliveries(database, 2_000, {
    entityRef: componentOf(1),
    ...BEGUN,
    name: 'c-1',
  });
  const streams = await loadStreams(database);
  const figures = await summarizeFigures(database, streams.get(summed)!, at);
  const rows = [...streams.keys()].flatMap((ref, n) =>
    [...figures].map(([days, body]) => [
      ref,
      days,
      'bench',
      at,
      canonicalJson(body as never).replaceAll(
        `"${componentOf(1)}"`,
        `"${componentOf(n + 1)}"`,
      ),
    ]),
  );
  await insertRows(
    database,
    'stream_summary',
    {
      stream_ref: 'text',
      days: 'integer',
      made_from: 'text',
      made_at: 'integer',
      body: 'text',
    },
    rows,
  );
}
