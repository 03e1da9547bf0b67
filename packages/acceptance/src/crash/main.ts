import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase } from '../pipeline/openDatabase';
import { findFreePort, startPostgres } from '../pipeline/tools';
import { compareExports } from './compareExports';
import { exportFacts } from './exportFacts';
import { install, Installation } from './Installation';
import { randomFrom } from './randomFrom';
import { RecordedWork, writeRecordedWork } from './recordedWork';
import { runBackend } from './runBackend';
import { waitUntilIdle } from './waitUntilIdle';

const KILLS_IN_A_ROW = 5;
const SIZE = { commits: 3_000, items: 2_000 };

/**
 * Kills a backend while it reads a repository and takes a file, starts it
 * again, and compares what it holds in the end with an undisturbed one.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      kills: { type: 'string', default: '50' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      only: { type: 'string' },
    },
  });
  const kills = Number(values.kills);
  const seed = Number(values.seed);
  console.log(`${kills} kills on each database, --seed ${seed}`);
  const folder = await mkdtemp(join(tmpdir(), 'value-stream-crash-'));
  const work = await writeRecordedWork(folder, SIZE);
  const counts = { passed: 0, failed: 0 };
  const postgres = await startPostgres();
  try {
    for (const [name, url] of [
      ['sqlite', undefined],
      ['postgres', postgres.url],
    ] as const) {
      if (values.only && values.only !== name) {
        continue;
      }
      const differences = await compareKilled({
        name,
        folder,
        work,
        postgres: url,
        kills,
        random: randomFrom(seed),
      });
      counts.passed += differences.length ? 0 : kills;
      counts.failed += differences.length ? kills : 0;
      differences.forEach(line => console.log(`  ${line}`));
    }
  } finally {
    await postgres.stop();
  }
  if (counts.failed === 0) {
    await rm(folder, { recursive: true, force: true });
  } else {
    console.log(`Logs and databases are kept in ${folder}`);
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed ? 1 : 0;
}

async function compareKilled(options: {
  readonly name: string;
  readonly folder: string;
  readonly work: RecordedWork;
  readonly postgres?: string;
  readonly kills: number;
  readonly random: () => number;
}): Promise<readonly string[]> {
  const { name, work, kills, random } = options;
  const place = async (suffix: string) =>
    install({
      ...options,
      name: `${name}-${suffix}`,
      port: await findFreePort(),
    });
  const calm = await place('undisturbed');
  const since = Date.now();
  const expected = await finish(calm, work);
  const whole = Date.now() - since;
  console.log(`${name}: undisturbed, idle after ${seconds(whole)}`);

  const differences: string[] = [];
  for (let killed = 0; killed < kills; killed += KILLS_IN_A_ROW) {
    // Some kills in a row on one database, then a fresh one: so both the
    // first read and what comes after are cut at many places.
    const shaken = await place(`killed-${killed / KILLS_IN_A_ROW + 1}`);
    const here = Math.min(KILLS_IN_A_ROW, kills - killed);
    for (let kill = 1; kill <= here; kill += 1) {
      const after = random() * whole;
      await killAfter(after, shaken, work, kill === 1);
      console.log(`${name}: kill ${killed + kill} after ${seconds(after)}`);
    }
    const found = compareExports(expected, await finish(shaken, work));
    differences.push(...found.map(line => `${shaken.name}: ${line}`));
  }
  return differences;
}

/**
 * Starts a backend, sends it the file as soon as it answers, and kills it. The
 * first time it is given until it answers: Backstage's catalog keeps the lock
 * of its migrations when it is killed within them, and then never starts again.
 */
async function killAfter(
  ms: number,
  installation: Installation,
  work: RecordedWork,
  isFirst: boolean,
): Promise<void> {
  const backend = runBackend(installation);
  const ready = backend.ready();
  const sending = ready
    .then(() => backend.upload(work.csv))
    // It was killed before it answered: that is what this is about.
    .catch(() => false);
  if (isFirst) {
    await ready;
  }
  await sleep(ms);
  await backend.kill();
  await sending;
}

/** Runs a backend until everything is read, and says what it holds. */
async function finish(installation: Installation, work: RecordedWork) {
  const backend = runBackend(installation);
  await backend.ready();
  // Not knowing whether the file was taken, its sender sends it again.
  await backend.upload(work.csv);
  const database = openDatabase(installation.database);
  try {
    await waitUntilIdle(database);
    return await exportFacts(database);
  } finally {
    await database.destroy();
    await backend.stop();
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

main().then(
  code => process.exit(code),
  error => {
    console.error(error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
