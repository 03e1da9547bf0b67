import { openPipeline } from '../../../acceptance/src/pipeline/openPipeline';
import { DatabaseName, Place, withDatabase } from '../database/withDatabase';
import { report } from '../report/report';
import {
  createEntityIndex,
  createTimelineReader,
  QueryContext,
} from './productUnderTest';
import { Asked } from './stored/askTimes';
import { measureDependencies } from './stored/measureDependencies';
import { measureOverview } from './stored/measureOverview';
import { measureTabs } from './stored/measureTabs';
import { passingTime } from './stored/present';
import { STREAMS } from './stored/world';
import { writeStoredRegistry } from './stored/writeRegistry';
import { copyToStreams, writeBenchStream } from './stored/writeStored';

/** A question every three seconds: nothing that is kept for two is found. */
const PAUSE_MS = 3_000;
/** Streams beside the one that is looked at which have items, when 100,000 are stored and 1,000,000. */
const FEW = 60;
const ALL = STREAMS - 1;
/** Copied at a time. */
const STEP = 40;
const BAR = 1.5;
/** `BENCH_STORED=few` stops at 100,000, to look at one answer. */
const onlyFew = process.env.BENCH_STORED === 'few';

const name = process.argv[2] as DatabaseName;
const only = process.argv[3];

/** Answers with 100,000 items stored and with 1,000,000, and how much slower the latter are. */
async function measure({ address }: Place): Promise<void> {
  const { database, close } = await openPipeline({
    address,
    connectors: [],
    sources: [],
    entities: [],
    streams: [],
  });
  const time = passingTime(PAUSE_MS);
  const context = (): QueryContext => ({
    database,
    entities: createEntityIndex(database, time.now),
    timelines: createTimelineReader(database),
    visibility: { all: true, visible: async refs => new Set(refs) },
    now: time.now,
  });
  const fill = async (first: number, last: number) => {
    for (let n = first; n <= last; n += STEP) {
      await copyToStreams(database, n, Math.min(last, n + STEP - 1));
    }
    await database.raw('analyze');
  };
  const asked = async (stored: string) => {
    const asking = { context: context(), goOn: time.goOn, name, stored, only };
    return new Map<string, Asked>([
      ...(await measureTabs(asking)),
      ...(await measureDependencies(asking)),
    ]);
  };
  const overview = async (stored: string) => {
    if (!only || only === 'overview') {
      await measureOverview({ ...context(), name, stored, goOn: time.goOn });
    }
  };
  try {
    await writeStoredRegistry(database);
    await writeBenchStream(database);
    await fill(1, FEW);
    const few = await asked('100,000 stored');
    if (onlyFew) {
      await overview('100,000 items');
      return;
    }
    await fill(FEW + 1, ALL);
    const many = await asked('1,000,000 stored');
    for (const [what, { middle }] of many) {
      // Half of its streams have their items in the second part.
      if (what.includes('of a domain')) continue;
      report({
        what: `${what}, ${name}: 1,000,000 stored over 100,000`,
        size: 'median passing time',
        measured: middle / few.get(what)!.middle,
        unit: '×',
        bar: { atMost: BAR },
      });
    }
    await overview('1,000,000 items');
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
