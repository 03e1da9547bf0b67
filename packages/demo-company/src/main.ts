// Plays a company until it is ended:
//
//     main.ts <port> [--seed N] [--now ISO] [--size small|medium|large]
//       [--speed N] [--portal <backend>] [--folder <folder>]
//
// Into the folder go the company's catalog, what a portal's configuration has
// to say of it, and the ledger of what happened.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { createBranches, joinBranches } from './company/createCompany';
import { writeCatalog } from './company/writeCatalog';
import { ledgerFile } from './ledger/ledgerFile';
import { createSender } from './live/createSender';
import { Chronicle, openChronicle, writeChronicle } from './live/Chronicle';
import { liveAgain, liveOn } from './live/liveOn';
import { speedOnRequest } from './live/speedOnRequest';
import { tellPortal } from './live/tellPortal';
import { SOURCE_IDS } from './portal/companySources';
import { portalConfig } from './portal/portalConfig';
import { readOptions } from './readOptions';
import { branchesOf, SIZES } from './simulation/companySizes';
import { simulateBranches } from './simulation/simulateCompany';
import { notYetThere } from './tools/notYetThere';
import { PlayedTool } from './tools/PlayedTool';
import { serveTools } from './tools/serveTools';

/** Below this name a reader says how fast the company works. */
const SPEED = 'company';

async function main() {
  const begun = Date.now();
  const options = readOptions(process.argv.slice(2));
  const { seed, size, portal, folder } = options;
  const now = options.now ?? begun;
  const begin: Chronicle = { seed, size, now, watched: [] };
  const chronicleFile = folder && join(folder, 'chronicle.json');
  const chronicle = chronicleFile
    ? openChronicle(chronicleFile, begin, options.now)
    : begin;
  // Where the end of the history is given, it lives on from where it stood.
  const resumed =
    options.now === undefined
      ? begun
      : Math.max(chronicle.now, ...chronicle.watched.map(one => one.until));
  const present = () => resumed + Date.now() - begun;
  const secrets = new Map<string, string>();
  const secretOf = (sourceId: string) => {
    const secret = secrets.get(sourceId) ?? randomBytes(16).toString('hex');
    secrets.set(sourceId, secret);
    return secret;
  };
  const tools = new Map<string, PlayedTool>();
  // Whoever asks before the history is there waits for its answer, or is told how long it will take.
  const { addressOf } = await serveTools(tools, options.port);
  if (folder) {
    mkdirSync(folder, { recursive: true });
    const planned = createBranches(seed, branchesOf(SIZES[size]));
    writeFileSync(
      join(folder, 'portal.json'),
      JSON.stringify(
        portalConfig({
          company: joinBranches(planned),
          catalogFiles: writeCatalog(planned, folder),
          addressOf,
          secretOf,
        }),
      ),
    );
  }
  console.log(`The tools of a company are played below ${addressOf('')}`);

  const sender = createSender(portal, line => console.log(line));
  const teller = tellPortal(chronicle, present(), sender, secretOf);
  const ledger = ledgerFile(folder && join(folder, 'ledger.jsonl'));
  const simulating = Date.now();
  const steps = simulateBranches(ledger, {
    seed,
    now: chronicle.now,
    size,
    deliveries: { from: teller.from, to: teller.listen },
  });
  let step = steps.next();
  for (; !step.done; step = steps.next()) {
    const { done, of } = step.value;
    if (done < of) {
      console.log(
        `${done} of ${of} branches, ${ledger.items} items, after ${
          Date.now() - begun
        } ms`,
      );
      const leftMs = ((Date.now() - simulating) * (of - done)) / done;
      Object.keys(SOURCE_IDS).forEach(name =>
        tools.set(name, notYetThere(leftMs)),
      );
      await setImmediate();
    }
  }
  const company = step.value;
  for (const [name, tool] of Object.entries(company.tools)) {
    tools.set(name, tool);
  }
  liveAgain(company, chronicle);
  ledger.close();
  teller.sendHistory(company.tools);
  console.log(
    `${ledger.items} items in 18 months, after ${Date.now() - begun} ms`,
  );
  const life = liveOn(company, chronicle, {
    now: present,
    pace: options.speed,
    allTold: () => sender.waiting === 0,
    keep: grown => chronicleFile && writeChronicle(chronicleFile, grown),
  });
  tools.set(SPEED, speedOnRequest(life));
}

main().catch(error => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
