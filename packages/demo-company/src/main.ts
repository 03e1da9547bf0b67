// Plays a company until it is ended:
//
//     main.ts <port> [--seed N] [--now ISO] [--size small|medium|large]
//       [--pace N] [--portal <backend>] [--folder <folder>]
//
// Into the folder go the company's catalog, what a portal's configuration has
// to say of it, and the ledger of what happened.
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createCompany } from './company/createCompany';
import { writeCatalog } from './company/writeCatalog';
import { ledgerLines } from './ledger/Ledger';
import { createSender } from './live/createSender';
import { openChronicle, writeChronicle } from './live/Chronicle';
import { liveAgain, liveOn } from './live/liveOn';
import { portalConfig } from './portal/portalConfig';
import {
  CompanySize,
  simulateCompany,
  SIZES,
} from './simulation/simulateCompany';
import { PlayedTool } from './tools/PlayedTool';
import { serveTools } from './tools/serveTools';

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      now: { type: 'string' },
      size: { type: 'string', default: 'medium' },
      pace: { type: 'string', default: '4' },
      portal: { type: 'string', default: 'http://localhost:7007' },
      folder: { type: 'string' },
    },
  });
  const { seed, size, portal, folder } = values;
  if (!(size in SIZES)) {
    throw new Error(
      `There is no size '${size}'; there are ${Object.keys(SIZES).join(', ')}`,
    );
  }
  const begun = Date.now();
  const now = values.now === undefined ? begun : Date.parse(values.now);
  const pace = Number(values.pace);
  if (Number.isNaN(now) || !(pace > 0)) {
    throw new Error('--now is an ISO 8601 time, --pace a number above 0');
  }
  const chronicleFile = folder && join(folder, 'chronicle.json');
  const begin = { seed, size, now, pace, watched: [] };
  const chronicle =
    chronicleFile && values.now === undefined
      ? openChronicle(chronicleFile, begin)
      : begin;
  const secrets = new Map<string, string>();
  const secretOf = (sourceId: string) => {
    const secret = secrets.get(sourceId) ?? randomBytes(16).toString('hex');
    secrets.set(sourceId, secret);
    return secret;
  };
  const tools = new Map<string, PlayedTool>();
  // Whoever asks before the history is there waits for its answer.
  const { addressOf } = await serveTools(tools, Number(positionals[0] ?? 0));
  if (folder) {
    mkdirSync(folder, { recursive: true });
    const catalogFile = resolve(folder, 'catalog.yaml');
    const planned = createCompany(seed);
    writeCatalog(planned, catalogFile);
    writeFileSync(
      join(folder, 'portal.json'),
      JSON.stringify(
        portalConfig({
          company: planned,
          catalogFile,
          addressOf,
          secretOf,
        }),
      ),
    );
  }
  console.log(`The tools of a company are played below ${addressOf('')}`);

  const company = simulateCompany({
    seed,
    now: chronicle.now,
    size: size as CompanySize,
  });
  for (const [name, tool] of Object.entries(company.tools)) {
    tools.set(name, tool);
  }
  if (folder) {
    writeFileSync(join(folder, 'ledger.jsonl'), ledgerLines(company.ledger));
  }
  const items = company.ledger.entries.filter(({ kind }) => kind === 'item');
  console.log(
    `${items.length} items in 18 months, after ${Date.now() - begun} ms`,
  );
  const { send } = createSender(portal, line => console.log(line));
  liveAgain(company, chronicle);
  liveOn(company, chronicle, {
    now: () => now + Date.now() - begun,
    secretOf,
    send,
    keep: grown => chronicleFile && writeChronicle(chronicleFile, grown),
  });
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
