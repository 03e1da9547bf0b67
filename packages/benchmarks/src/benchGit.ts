import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGitConnector } from '@value-stream/backstage-plugin-value-stream-backend-module-git';
import { writeRecordedWork } from '../../acceptance/src/crash/recordedWork';
import {
  declareComponent,
  declareStream,
} from '../../acceptance/src/pipeline/declareStream';
import { openPipeline } from '../../acceptance/src/pipeline/openPipeline';
import { Measure } from './Measure';

const COMMITS = 50_000;
const BAR_S = 60;
const MEMORY_BAR_MB = 150;

/** A repository of 50,000 commits through connector, log, tracing and projection, on a file of SQLite. */
export async function benchGit(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'value-stream-bench-'));
  try {
    const work = await writeRecordedWork(folder, {
      commits: COMMITS,
      items: 5_000,
    });
    const component = declareComponent('bench');
    const stream = declareStream('bench', { flowItem: 'commits' });
    const open = await openPipeline({
      address: join(folder, 'bench.sqlite'),
      workingDirectory: join(folder, 'work'),
      connectors: [
        createGitConnector({
          credentials: {
            knows: () => false,
            authorization: async () => undefined,
          },
        }),
      ],
      sources: [
        {
          id: 'bench',
          connector: 'git',
          options: {
            repositories: [
              {
                id: 'bench',
                path: work.repository,
                entities: [component.ref],
              },
            ],
          },
        },
      ],
      entities: [component],
      streams: [{ definition: stream, members: [component.ref] }],
    });
    const idle = process.memoryUsage.rss();
    let peak = idle;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage.rss());
    }, 50);
    const since = Date.now();
    await open.pipeline.refresh('bench');
    const read = (Date.now() - since) / 1000;
    await open.pipeline.idle();
    const whole = (Date.now() - since) / 1000;
    clearInterval(watch);
    const timelines = (await open.timelines(stream.ref)).length;
    await open.close();
    const growth = (peak - idle) / 2 ** 20;
    return [
      {
        what: `git, ${COMMITS} commits into the log (SQLite)`,
        bar: `${BAR_S} s`,
        measured: `${read.toFixed(1)} s`,
        met: read <= BAR_S,
      },
      {
        what: `the same, traced and projected to ${timelines} timelines`,
        bar: `${BAR_S} s`,
        measured: `${whole.toFixed(1)} s`,
        met: whole <= BAR_S && timelines > 0,
      },
      {
        what: 'memory above idle meanwhile',
        bar: `${MEMORY_BAR_MB} MB`,
        measured: `${growth.toFixed(0)} MB`,
        met: growth <= MEMORY_BAR_MB,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
