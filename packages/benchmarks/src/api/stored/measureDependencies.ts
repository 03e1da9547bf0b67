import { report } from '../../report/report';
import {
  getDependencies,
  getOpenBlockers,
  LIVE_FACTS,
  readDependencyQuery,
  renewVersions,
} from '../productUnderTest';
import { Asking } from './Asking';
import { Asked, askTimes } from './askTimes';
import { createConditionalReaders } from './conditionalReader';
import { DAY_MS } from './present';
import { BENCH, componentOf, DOMAIN, GROUP, streamOf, SYSTEM } from './world';

const CALLS = 100;
const CHANGES = 8;

/** Standard windows, and some that nobody chose before: each begins seven hours before the last one. */
const WINDOWS = [
  { what: '30 days', from: 30, to: 0, earlierEach: 0, bar: 50 },
  { what: '90 days', from: 90, to: 0, earlierEach: 0, bar: 50 },
  { what: '180 days', from: 180, to: 0, earlierEach: 0, bar: 50 },
  {
    what: '77 days, others each time',
    from: 80,
    to: 3,
    earlierEach: 7 / 24,
    bar: 100,
  },
];

const ENTITIES = {
  stream: BENCH.stream,
  component: BENCH.component,
  'component that is waited for': componentOf(1),
  'stream that is waited for': streamOf(1),
  system: SYSTEM,
  group: GROUP,
  domain: DOMAIN,
};

/** Times of whom any entity waits for and who waits for it. */
export async function measureDependencies(
  asking: Asking,
): Promise<ReadonlyMap<string, Asked>> {
  const { context, name, stored, only, goOn } = asking;
  const found = new Map<string, Asked>();
  if (only && only !== 'dependencies') return found;
  for (const [kind, ref] of Object.entries(ENTITIES)) {
    for (const { what, from, to, earlierEach, bar } of WINDOWS) {
      let earlier = 0;
      const times = await askTimes(CALLS, () => {
        goOn();
        earlier += earlierEach;
        const day = (days: number) =>
          new Date(context.now() - (days + earlier) * DAY_MS).toISOString();
        return getDependencies(
          context,
          ref,
          readDependencyQuery({ from: day(from), to: day(to) }, context.now()),
        );
      });
      const row = `dependencies of a ${kind}, ${what}`;
      found.set(row, times);
      tell(row, times, bar);
    }
    const times = await askTimes(CALLS, () => {
      goOn();
      return getOpenBlockers(
        context,
        ref,
        readDependencyQuery({}, context.now()),
        100,
      );
    });
    found.set(`open blockers of a ${kind}`, times);
    tell(`open blockers of a ${kind}`, times, 50);
  }
  await byConditionalReaders();
  await afterChanges();
  return found;

  /** Readers that the catalog has not been asked about before. */
  async function byConditionalReaders() {
    const readers = createConditionalReaders(context.now);
    for (const kind of ['stream', 'domain'] as const) {
      const times = await askTimes(CALLS, () => {
        goOn();
        return getDependencies(
          { ...context, visibility: readers() },
          ENTITIES[kind],
          readDependencyQuery({}, context.now()),
        );
      });
      report({
        what: `dependencies of a ${kind}, 90 days, conditional rights asked for the first time, ${name}: p95 of ${CALLS}`,
        size: `${stored}; processor ${times.median.toFixed(0)} ms`,
        measured: times.p95,
        unit: 'ms',
      });
    }
  }

  /** What a webhook leaves behind: the stream has another version, and one of its items is read again. */
  async function afterChanges() {
    const { database } = context;
    const keys: string[] = await database('timeline')
      .where('stream_ref', BENCH.stream)
      .orderBy('item_key')
      .limit(CHANGES + 1)
      .pluck('item_key');
    const changed = await askTimes(CHANGES, async () => {
      goOn();
      await database.transaction(tx =>
        renewVersions(
          tx,
          LIVE_FACTS,
          new Map([[BENCH.stream, new Set([keys.pop()!])]]),
        ),
      );
      return getDependencies(
        context,
        BENCH.stream,
        readDependencyQuery({}, context.now()),
      );
    });
    report({
      what: `dependencies of a stream, 90 days, after one item changed, ${name}: p95 of ${CHANGES}`,
      size: `${stored}; processor ${changed.median.toFixed(0)} ms`,
      measured: changed.p95,
      unit: 'ms',
    });
  }

  function tell(row: string, times: Asked, bar: number) {
    report({
      what: `${row}, ${name}: p95 of ${CALLS}`,
      size: stored,
      measured: times.p95,
      unit: 'ms',
      bar: { atMost: bar },
    });
    report({
      what: `${row}, ${name}: median processor time, first`,
      size: `${stored}; first ${times.first.toFixed(0)} ms`,
      measured: times.median,
      unit: 'ms',
    });
  }
}
