import { openDatabase } from '../../../acceptance/src/pipeline/openDatabase';
import { plainLogger } from '../../../acceptance/src/pipeline/plainLogger';
import {
  createLargeCatalog,
  createStreamRegistry,
  migrateDatabase,
  watchTurns,
} from '../api/productUnderTest';
import { DatabaseName, Place, withDatabase } from '../database/withDatabase';
import { quantileOf } from '../measure/quantileOf';
import { report } from '../report/report';

const SIZE = { entities: 5_000, streams: 1_000 };
const POLLS = 10;
/** The registry's pause between two polls. */
const EVERY_MS = 5_000;

const name = process.argv[2] as DatabaseName;

/**
 * The registry over a catalog that is read page by page: first filled, then
 * polled as it stays and as it changes. Nothing else works in the process:
 * what is derived of a change has turns of its own.
 */
async function measure({ address }: Place): Promise<void> {
  const database = openDatabase(address);
  await migrateDatabase(database);
  const catalog = createLargeCatalog(SIZE);
  const registry = createStreamRegistry({
    database,
    catalog: catalog.service,
    auth: { getOwnServiceCredentials: async () => ({}) } as never,
    config: {
      getOptionalConfig: () => undefined,
      getOptional: () => undefined,
      getOptionalString: () => undefined,
    } as never,
    logger: plainLogger(),
    scheduler: {} as never,
    onChange: async () => {},
  });
  const poll = async () => {
    const longestTurn = watchTurns();
    const since = performance.now();
    await registry.refresh();
    return { tookMs: performance.now() - since, turnMs: longestTurn() };
  };
  try {
    const first = await poll();
    const same: (typeof first)[] = [];
    const changed: (typeof first)[] = [];
    for (let n = 0; n < POLLS; n += 1) {
      same.push(await poll());
      catalog.entities[n * 400 + 60].metadata.title = `Changed ${n}`;
      changed.push(await poll());
    }
    const size = '5,000 entities, 1,000 streams';
    const turns = (what: string, polls: readonly (typeof first)[]) =>
      report({
        what: `registry, ${what}, ${name}: longest turn`,
        size,
        measured: Math.max(...polls.map(({ turnMs }) => turnMs)),
        unit: 'ms',
        bar: { atMost: 10 },
      });
    turns('filled for the first time', [first]);
    turns(`${POLLS} polls without a change`, same);
    turns(`${POLLS} polls with a change`, changed);
    report({
      what: `registry, ${name}: poll without a change, median`,
      size,
      measured: quantileOf(
        same.map(({ tookMs }) => tookMs),
        0.5,
      ),
      unit: 'ms',
    });
    report({
      what: `registry, ${name}: change seen at the latest after`,
      size,
      measured:
        (EVERY_MS + Math.max(...changed.map(({ tookMs }) => tookMs))) / 1_000,
      unit: 's',
      bar: { atMost: 10 },
    });
  } finally {
    await database.destroy();
  }
}

withDatabase(name, measure).then(
  () => process.exit(0),
  error => {
    console.error(error);
    process.exit(1);
  },
);
