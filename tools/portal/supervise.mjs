// Runs the portal's two servers, says when it can be used, and ends them.
// Started by start.mjs on the project's own Node, as leader of a group.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { followHistory } from './followHistory.mjs';
import { portalDatabase } from './portalDatabase.mjs';
import { startCompany } from './startCompany.mjs';
import { startOptions } from './startOptions.mjs';
import { startServers } from './startServers.mjs';
import { dataFolder, root } from '../toolchain/paths.mjs';
import {
  BACKEND,
  COMPANY_LOOK,
  COMPONENT,
  FIRST_LOOK,
  FRONTEND,
} from './portal.mjs';
import { waitUntilReady } from './readiness.mjs';

const since = Number(process.argv[2]) || Date.now();
const options = startOptions(process.argv.slice(3));
mkdirSync(dataFolder, { recursive: true });
const log = join(dataFolder, 'portal.log');
rmSync(log, { force: true });

const database = await portalDatabase(options);
let company;
let servers;
const waiting = new AbortController();
const stopAll = async () => {
  await servers?.stop();
  await company?.stop();
  await database.stop();
};
leaveWithStarter(() => {
  waiting.abort();
  return stopAll();
});
if (!options.empty) {
  console.log('Starting the tools of the demo company');
  company = await startCompany({
    folder: join(database.folder, 'company'),
    backend: BACKEND,
    args: options.company,
  }).catch(async error => {
    await stopAll();
    console.error(error.message);
    process.exit(1);
  });
}
console.log('Starting the portal and its backend');
servers = startServers({
  log,
  verbose: options.verbose,
  env: database.env,
  args: company
    ? [join(root, 'app-config.yaml'), company.config].flatMap(file => [
        '--config',
        file,
      ])
    : [],
});

let ready = false;
const giveUp = async ({ code, tail }) => {
  waiting.abort();
  console.error(`\n${tail}\n`);
  console.error(
    `The portal ended by itself (code ${code}): the reason is in the lines above; all of it is in ${relative(
      root,
      log,
    )}.`,
  );
  await stopAll();
  process.exit(code || 1);
};
servers.ended.then(giveUp);
// Once it runs, a backend that an edit breaks starts again with the next edit.
servers.backendCrashed.then(end => (ready ? undefined : giveUp(end)));

const WORDS = {
  backend: 'Waiting for the backend',
  page: 'Waiting for the page to be built',
  'sign-in': 'Signing in as guest',
  catalog: 'Waiting for the catalog',
  'first data': "Waiting for the first read of this repository's history",
};
try {
  const { withData } = await waitUntilReady({
    frontend: FRONTEND,
    backend: BACKEND,
    component: COMPONENT,
    signal: waiting.signal,
    onStep: step => console.log(`  ${WORDS[step]}`),
    // Of the company there is something to be seen sooner.
    ...(company && { dataWithinMs: 0 }),
  });
  ready = true;
  const seconds = Math.round((Date.now() - since) / 1000);
  console.log(`
The portal is ready after ${seconds} s:  ${FRONTEND}

Look first at the value stream map of ${
    company
      ? "the demo company's checkout, whose teams\nwork in tools that are played here"
      : 'this repository, drawn from its own\ngit history'
  }:

    ${FRONTEND}${company ? COMPANY_LOOK : FIRST_LOOK}
${
  withData && !company
    ? ''
    : '\nThe history is still being read; figures appear as it proceeds.\n'
}
Data is kept in ${relative(
    root,
    dataFolder,
  )}, what the servers say in ${relative(root, log)}. Ctrl-C ends the portal.`);
  if (company) {
    await followHistory({
      backend: BACKEND,
      signal: waiting.signal,
      since,
      tell: line => console.log(line),
    });
    console.log(`
It goes on living, a few events a minute: watch a map. A hundred times faster:

    curl -X POST '${company.speed}?times=100'
`);
  }
} catch (error) {
  if (!waiting.signal.aborted) throw error;
}
