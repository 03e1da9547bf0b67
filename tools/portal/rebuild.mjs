// npm run rebuild: derives all facts again from the log, while the portal
// serves. Started by tools/run.mjs on the project's own Node.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { dataFolder } from '../toolchain/paths.mjs';
import { BACKEND, COMPONENT } from './portal.mjs';
import { waitForBackend } from './readiness.mjs';
import { signedIn } from './signedIn.mjs';
import { startServers } from './startServers.mjs';

const PATH = '/api/value-stream/rebuild';
let servers;
leaveWithStarter(async () => servers?.stop());

const isRunning = await fetch(`${BACKEND}/.backstage/health/v1/readiness`).then(
  answer => answer.ok,
  () => false,
);
if (!isRunning) {
  console.log('No portal runs here; starting its backend for this');
  mkdirSync(dataFolder, { recursive: true });
  const log = join(dataFolder, 'rebuild.log');
  servers = startServers({ log, args: ['backend'] });
  const failed = Promise.race([servers.ended, servers.backendCrashed]).then(
    ({ tail }) => {
      console.error(`${tail}\nThe backend could not be started.`);
      process.exit(1);
    },
  );
  await Promise.race([waitForBackend(BACKEND, COMPONENT), failed]);
}

const request = await signedIn(BACKEND);
const answer = await request(PATH, { method: 'POST' });
if (!answer.ok) {
  console.error(
    `The rebuild was refused: ${answer.status} ${await answer.text()}`,
  );
  await servers?.stop();
  process.exit(1);
}
let job = await answer.json();
for (let told = ''; job.state === 'running'; ) {
  const line = `${job.step ?? 'waiting'}: ${job.done ?? 0}${
    job.total ? ` of ${job.total}` : ''
  }`;
  if (line !== told) console.log(line);
  told = line;
  await sleep(300);
  job = await (await request(PATH)).json();
}
console.log(
  job.state === 'done'
    ? 'All facts are derived anew from the log.'
    : `The rebuild ended as ${job.state}: ${job.message ?? 'no reason given'}`,
);
await servers?.stop();
process.exit(job.state === 'done' ? 0 : 1);
