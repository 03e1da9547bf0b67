// Runs the portal's two servers, says when it can be used, and ends them.
// Started by start.mjs on the project's own Node, as leader of a group.
import { mkdirSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { leaveWithStarter } from '../processes/leaveWithStarter.mjs';
import { startCompanyIfAsked } from './startCompanyIfAsked.mjs';
import { startServers } from './startServers.mjs';
import { dataFolder, root } from '../toolchain/paths.mjs';
import { BACKEND, COMPONENT, FIRST_LOOK, FRONTEND } from './portal.mjs';
import { waitUntilReady } from './readiness.mjs';

const since = Number(process.argv[2]) || Date.now();
const verbose = process.argv.includes('--verbose');
mkdirSync(dataFolder, { recursive: true });
const log = join(dataFolder, 'portal.log');
rmSync(log, { force: true });

const company = await startCompanyIfAsked(process.argv.slice(3));
console.log('Starting the portal and its backend');
const servers = startServers({
  log,
  verbose,
  args: company
    ? [join(root, 'app-config.yaml'), company.config].flatMap(file => [
        '--config',
        file,
      ])
    : [],
});
const waiting = new AbortController();
const stopAll = async () => {
  await servers.stop();
  await company?.stop();
};
leaveWithStarter(() => {
  waiting.abort();
  return stopAll();
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
  });
  ready = true;
  const seconds = Math.round((Date.now() - since) / 1000);
  console.log(`
The portal is ready after ${seconds} s:  ${FRONTEND}

Look first at the value stream map of this repository, drawn from its own
git history:

    ${FRONTEND}${FIRST_LOOK}
${
  withData
    ? ''
    : '\nThe history is still being read; figures appear as it proceeds.\n'
}
Data is kept in ${relative(
    root,
    dataFolder,
  )}, what the servers say in ${relative(root, log)}. Ctrl-C ends the portal.`);
} catch (error) {
  if (!waiting.signal.aborted) throw error;
}
