import { LoggerService } from '@backstage/backend-plugin-api';
import { Cursor } from '@value-stream/backstage-plugin-value-stream-node';
import { processorMs } from '../measure/processorMs';
import { watchMemory } from '../measure/watchMemory';
import { report } from '../report/report';
import { loadServed } from './served/loadServed';
import { NOW } from './served/Served';
import { startServed } from './served/startServed';
import { loadTool } from './tools';

const MIB = 1024 * 1024;
/** Items of a quick run may be fewer. */
const ITEMS = Number(process.env.BENCH_BACKFILL_ITEMS ?? 100_000);

const SILENT: LoggerService = {
  error: () => {},
  warn: () => {},
  info: () => {},
  debug: () => {},
  child: () => SILENT,
};

async function measure(name: string): Promise<void> {
  const served = await loadServed(name);
  const { connector } = await loadTool(name);
  const server = await startServed(name, ITEMS);
  let requests = 0;
  let items = 0;
  let heldAtTenth = 0;
  let cursor: Cursor | undefined;
  const memory = watchMemory();
  const idleMs = processorMs();
  const began = performance.now();
  try {
    const pages = connector.backfill!(
      {
        source: { id: name, connector: name, host: 'tool.example' },
        options: connector.readOptions(served.options(server.url)),
        credentials: served.credentials,
        selectors: [],
      },
      undefined,
      {
        now: () => NOW,
        fetch: (...request) => {
          requests += 1;
          return fetch(...request);
        },
        logger: SILENT,
        signal: new AbortController().signal,
        workingDirectory: '/nonexistent',
      },
    );
    for await (const page of pages) {
      // As in the inbox: each page is written with its cursor, and let go.
      for (const payload of page.payloads) {
        items += JSON.stringify(payload.body) ? served.itemsIn(payload) : 0;
      }
      cursor = JSON.parse(JSON.stringify(page.cursor));
      const troubled = page.states?.find(({ state }) => state !== 'ok');
      if (troubled) {
        throw new Error(`${troubled.part}: ${troubled.message}`);
      }
      if (!heldAtTenth && items >= ITEMS / 10) {
        heldAtTenth = heldMiB();
      }
    }
  } finally {
    server.stop();
  }
  const wall = (performance.now() - began) / 1_000;
  const processor = (processorMs() - idleMs) / 1_000;
  const peakMiB = memory.end();
  if (items < ITEMS || !cursor) {
    throw new Error(`${items} items were read instead of ${ITEMS}`);
  }
  const size = `${ITEMS.toLocaleString('en-GB')} ${served.itemsAre}`;
  report({
    what: `${name}: backfill`,
    size,
    measured: wall,
    unit: 's',
  });
  report({
    what: `${name}: processor time of it`,
    size,
    measured: processor,
    unit: 's',
  });
  report({
    what: `${name}: memory of it`,
    size,
    measured: peakMiB,
    unit: 'MiB',
    bar: { atMost: 150 },
  });
  report({
    what: `${name}: memory held, growth after a tenth`,
    size,
    measured: heldMiB() - heldAtTenth,
    unit: 'MiB',
    bar: { atMost: 10 },
  });
  report({
    what: `${name}: requests per 1,000 items`,
    size,
    measured: (1_000 * requests) / items,
    unit: 'requests',
  });
}

/** What lives after a collection. */
function heldMiB(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / MIB;
}

measure(process.argv[2]).then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
