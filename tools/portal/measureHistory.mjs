// npm run measure-history: how long a first start takes to show the demo
// company, and whether the portal answers meanwhile. Started by tools/run.mjs
// on the project's own Node. Arguments: --size, --seed, --postgres.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { startPostgres } from '../postgres/startPostgres.mjs';
import { historyProgress } from './historyProgress.mjs';
import { findFreePort } from './ports.mjs';
import { signedIn } from './signedIn.mjs';
import { startBuiltPortal } from './startBuiltPortal.mjs';
import { startCompany } from './startCompany.mjs';
import { startOptions } from './startOptions.mjs';

const EVERY_MS = 2_000;
const LONGEST_MS = 20 * 60_000;
/** So much of the last 90 days is there, against what is there in the end. */
const ALL_BUT = 0.99;

const options = startOptions(process.argv.slice(2));
const folder = await mkdtemp(join(tmpdir(), 'value-stream-measured-'));
const stops = [];
const stopAll = async () => {
  for (const stop of stops.splice(0).reverse()) await stop();
  await rm(folder, { recursive: true, force: true });
};
leaveWithStarter(stopAll);

const port = await findFreePort();
const postgres = options.postgres ? await startPostgres() : undefined;
if (postgres) stops.push(postgres.stop);
const company = await startCompany({
  folder: join(folder, 'company'),
  backend: `http://localhost:${port}`,
  args: options.company,
});
stops.push(company.stop);
const portal = await startBuiltPortal({
  log: join(folder, 'portal.log'),
  port,
  page: false,
  // From when it can be used on; what is to be seen then is measured here.
  dataWithinMs: 0,
  config: [company.config],
  ...(postgres && {
    env: {
      APP_CONFIG_backend_database: JSON.stringify({
        client: 'pg',
        connection: postgres.connection,
      }),
    },
  }),
});
stops.push(portal.stop);
const ready = Date.now();
console.log(`ready; database ${postgres ? 'PostgreSQL' : 'SQLite'}`);

const request = await signedIn(portal.url);
const answers = [];
const timed = async path => {
  const begun = Date.now();
  const answer = await request(path);
  answers.push({ path, took: Date.now() - begun });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
};
/** Items done in the last 90 days, by stream of the company. */
const doneLately = async () => {
  const { streams } = await (
    await timed('/api/value-stream/streams?limit=1000')
  ).json();
  return new Map(
    streams
      .filter(({ declaredBy }) => declaredBy !== 'implied')
      .map(({ name, doneLast90Days }) => [name, doneLast90Days]),
  );
};

const seen = [];
const read = new Map();
let most = 0;
let all;
for (;;) {
  const at = Date.now() - ready;
  const byStream = await doneLately();
  const recent = [...byStream.values()].reduce((sum, n) => sum + n, 0);
  const { sources, queued } = await historyProgress(timed, 'company-');
  const activities = sources.reduce((sum, one) => sum + one.activities, 0);
  most = Math.max(most, Number(ofProcess('rss')));
  for (const { id, read: isRead } of sources) {
    if (isRead && !read.has(id)) read.set(id, at);
  }
  seen.push({ at, recent, byStream });
  console.log(
    `${seconds(
      at,
    )}  ${recent} items done in the last 90 days; ${activities} activities, ${queued} queued; read: ${
      [...read.keys()].map(id => id.slice(8)).join(', ') || 'nothing'
    }`,
  );
  if (sources.every(one => one.read) && queued === 0 && activities > 0) {
    all = at;
    const refusals = sources.reduce((sum, one) => sum + one.refusals, 0);
    console.log(`refused: ${refusals}`);
    break;
  }
  if (at > LONGEST_MS) break;
  await sleep(EVERY_MS);
}
const last = seen.at(-1).recent;
const visible = seen.find(({ recent }) => recent >= ALL_BUT * last);
console.log(`
last 90 days to be seen after ${seconds(visible.at)}
everything after              ${
  all === undefined ? 'more than 1200 s' : seconds(all)
}
answers of the portal         ${spread(answers)}`);
const { byStream: inTheEnd } = seen.at(-1);
for (const [name, done] of inTheEnd) {
  const since = seen.find(
    ({ byStream }) => byStream.get(name) >= ALL_BUT * done,
  );
  console.log(
    `  ${name.padEnd(24)}${done} done, seen after ${seconds(since.at)}`,
  );
}
for (const asked of new Set(answers.map(({ path }) => path))) {
  const own = answers.filter(({ path }) => path === asked);
  console.log(`  ${asked.padEnd(44)}${spread(own)}`);
}
console.log(
  `the backend: processor time ${ofProcess(
    'time',
  )}, memory at most ${Math.round(most / 1024)} MiB`,
);
for (const [id, at] of read) console.log(`${id} read after ${seconds(at)}`);
await stopAll();
process.exit(0);

/** How long answers took. */
function spread(all) {
  const took = all.map(answer => answer.took).sort((a, b) => a - b);
  return `${took.length}: median ${took[took.length >> 1]} ms, 95 % within ${
    took[Math.floor(took.length * 0.95)]
  } ms, longest ${took.at(-1)} ms`;
}

/** What `ps` says of the backend: `time` in hours, minutes and seconds, `rss` in KiB. */
function ofProcess(what) {
  return execFileSync('ps', ['-o', `${what}=`, '-p', String(portal.pid)], {
    encoding: 'utf8',
  }).trim();
}

function seconds(ms) {
  return `${Math.round(ms / 1000)} s`;
}
