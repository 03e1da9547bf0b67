import {
  createGitConnector,
  GitCredentials,
} from '@value-stream/backstage-plugin-value-stream-backend-module-git';
import { writeRecordedWork } from '../../../acceptance/src/crash/recordedWork';
import {
  declareComponent,
  declareStream,
} from '../../../acceptance/src/pipeline/declareStream';
import {
  openPipeline,
  OpenPipeline,
} from '../../../acceptance/src/pipeline/openPipeline';
import { DatabaseName, Place, withDatabase } from '../database/withDatabase';
import { processorMs } from '../measure/processorMs';
import { watchMemory } from '../measure/watchMemory';
import { report } from '../report/report';
import { addCommits } from './addCommits';

const COMMITS = 50_000;
const ITEMS = 5_000;
const LATER = 100;
const YEAR_2030 = Date.UTC(2030, 0, 1);

/** A path is read without any. */
const NO_CREDENTIALS: GitCredentials = {
  knows: () => false,
  authorization: async () => undefined,
};

const name = process.argv[2] as DatabaseName;
const size = `${COMMITS.toLocaleString('en-GB')} commits`;

/** What lives after a collection. */
function heldMiB(): number {
  globalThis.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_024 / 1_024;
}

/** Reads the repository and derives all that follows. */
async function readAll({ pipeline }: OpenPipeline): Promise<number> {
  const since = performance.now();
  await pipeline.refresh('repository');
  await pipeline.idle();
  return (performance.now() - since) / 1_000;
}

async function measure({ folder, address }: Place): Promise<void> {
  const { repository } = await writeRecordedWork(folder, {
    commits: COMMITS,
    items: ITEMS,
  });
  const component = declareComponent('bench');
  const stream = declareStream('bench', { flowItem: 'commits' });
  const open = await openPipeline({
    address,
    connectors: [createGitConnector({ credentials: NO_CREDENTIALS })],
    sources: [
      {
        id: 'repository',
        connector: 'git',
        options: {
          repositories: [
            { id: 'bench', path: repository, entities: [component.ref] },
          ],
        },
      },
    ],
    entities: [component],
    streams: [{ definition: stream, members: [component.ref] }],
    workingDirectory: folder,
  });
  try {
    await open.pipeline.idle();
    const heldBefore = heldMiB();
    const memory = watchMemory();
    const idleMs = processorMs();
    const seconds = await readAll(open);
    const processor = (processorMs() - idleMs) / 1_000;
    const peakMiB = memory.end();
    const held = heldMiB() - heldBefore;
    await expectCommits(open, COMMITS);
    await addCommits(repository, LATER, YEAR_2030);
    const later = await readAll(open);
    await expectCommits(open, COMMITS + LATER);
    report({
      what: `git, ${name}: read to the end`,
      size,
      measured: seconds,
      unit: 's',
      bar: { atMost: 60 },
    });
    report({
      what: `git, ${name}: processor time of it`,
      size,
      measured: processor,
      unit: 's',
    });
    report({
      what: `git, ${name}: memory above idle`,
      size,
      measured: peakMiB,
      unit: 'MiB',
      bar: { atMost: 150 },
    });
    report({
      what: `git, ${name}: memory held at its end`,
      size,
      measured: held,
      unit: 'MiB',
    });
    report({
      what: `git, ${name}: read again`,
      size: `${LATER} more commits, a tag`,
      measured: later,
      unit: 's',
    });
  } finally {
    await open.close();
  }
}

/** A figure says something only of work that was done. */
async function expectCommits(
  { database }: OpenPipeline,
  expected: number,
): Promise<void> {
  const row = await database('object')
    .where({ kind: 'commit' })
    .count({ n: '*' })
    .first();
  if (Number(row?.n) < expected) {
    throw new Error(`${row?.n} commits were read instead of ${expected}`);
  }
}

withDatabase(name, measure).then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
