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
  getDependencies,
  readDependencyQuery,
} from './productUnderTest';
import { writeItems } from './writeItems';
import { writeWaitsOfItems } from './writeWaitsOfItems';

const ITEMS = 20_000;
const CALLS = 50;
const PARTIES = 20;
const DAY = 86_400_000;
const NOW = Date.UTC(2026, 3, 1);
const iso = (days: number) => new Date(NOW - days * DAY).toISOString();

const name = process.argv[2] as DatabaseName;

/** Standard windows, and one that nobody chose before. */
const WINDOWS = [
  { what: '30 days', from: 30, to: 0, bar: 50 },
  { what: '90 days', from: 90, to: 0, bar: 50 },
  { what: '180 days', from: 180, to: 0, bar: 50 },
  { what: 'custom, 77 days', from: 80, to: 3, bar: 100 },
];

async function measure({ address }: Place): Promise<void> {
  const component = declareComponent('bench');
  const others = Array.from({ length: PARTIES }, (_, n) =>
    declareComponent(`party-${n}`),
  );
  const define = (of: string) =>
    declareStream(of, { flowItem: 'work-items', calendar: STREAM.calendar });
  const stream = define('bench');
  const { database, pipeline, close } = await openPipeline({
    address,
    connectors: [],
    sources: [],
    entities: [component, ...others],
    streams: [
      { definition: stream, members: [component.ref] },
      ...others.map((other, n) => ({
        definition: define(`party-${n}`),
        members: [other.ref],
      })),
    ],
  });
  try {
    await pipeline.idle();
    await writeItems(database, ITEMS, {
      entityRef: component.ref,
      from: NOW - 88 * DAY,
      withinDays: 50,
    });
    await writeWaitsOfItems(database, stream.ref, PARTIES);
    const context = {
      database,
      entities: createEntityIndex(database, Date.now),
      timelines: createTimelineReader(database),
      visibility: {
        all: true,
        visible: async (refs: readonly string[]) => new Set(refs),
      },
      now: Date.now,
    };
    const call = async (ref: string, from: number, to: number) => {
      const since = performance.now();
      const before = processorMs();
      const answer = await getDependencies(
        context,
        ref,
        readDependencyQuery({ from: iso(from), to: iso(to) }, NOW),
      );
      JSON.stringify(answer);
      return {
        took: performance.now() - since,
        processor: processorMs() - before,
        edges: answer.waitsFor.length + answer.waitedForBy.length,
      };
    };
    for (const [who, ref, edges] of [
      ['who waits', component.ref, PARTIES],
      ['who is waited for', others[0].ref, 1],
    ] as const) {
      for (const { what, from, to, bar } of WINDOWS) {
        const first = await call(ref, from, to);
        if (first.edges !== edges) {
          throw new Error(`${first.edges} edges of ${edges} were found`);
        }
        const times: number[] = [];
        const processor: number[] = [];
        for (let n = 0; n < CALLS; n += 1) {
          const one = await call(ref, from, to);
          times.push(one.took);
          processor.push(one.processor);
        }
        const size = `${ITEMS.toLocaleString('en-GB')} items, ${what}`;
        report({
          what: `dependency answer of ${who}, ${name}: p95 of ${CALLS}`,
          size,
          measured: quantileOf(times, 0.95),
          unit: 'ms',
          bar: { atMost: bar },
        });
        report({
          what: `dependency answer of ${who}, ${name}: median processor time`,
          size,
          measured: quantileOf(processor, 0.5),
          unit: 'ms',
        });
      }
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
