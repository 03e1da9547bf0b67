// Reads the simulated company through the real connectors, without a portal,
// and prints how long that takes: `main.ts [small|medium|large]`.
import {
  CompanySize,
  simulateCompany,
  SOURCE_IDS,
} from '@value-stream/demo-company';
import { companyRegistry } from './companyRegistry';
import { openCompany } from './openCompany';

const SEED = '1';
const size = (process.argv[2] ?? 'small') as CompanySize;

async function main() {
  const seconds = stopwatch();
  const simulated = simulateCompany({
    seed: SEED,
    now: Date.now(),
    size,
  });
  console.log(`${seconds()} s to simulate a ${size} company`);
  const { entities, streams, conflicts } = companyRegistry(SEED);
  console.log(
    `${entities.length} entities, ${streams.length} streams`,
    conflicts,
  );
  const open = await openCompany(simulated, process.argv[3]);
  for (const tool of Object.keys(SOURCE_IDS) as (keyof typeof SOURCE_IDS)[]) {
    await open.read(tool);
    console.log(`${seconds()} s to read ${tool}`);
  }
  await open.pipeline.idle();
  console.log(`${seconds()} s to derive all`);
  for (const {
    id,
    state,
    message,
    ...rest
  } of await open.pipeline.listSources()) {
    console.log(id, state, message ?? '', JSON.stringify(rest).slice(0, 600));
  }
  for (const table of ['activity', 'object', 'link', 'timeline']) {
    const [{ n }] = await open.database(table).count({ n: '*' });
    console.log(table, n);
  }
  for (const { definition } of streams) {
    const timelines = await open.timelines(definition.ref);
    const stages = new Map<string, number>();
    for (const { visits } of timelines) {
      new Set(visits.map(({ stageId }) => stageId)).forEach(stage =>
        stages.set(stage!, (stages.get(stage!) ?? 0) + 1),
      );
    }
    console.log(
      definition.ref,
      timelines.length,
      JSON.stringify(Object.fromEntries(stages)),
    );
  }
  await open.close();
}

function stopwatch(): () => number {
  let since = Date.now();
  return () => {
    const seconds = Math.round((Date.now() - since) / 100) / 10;
    since = Date.now();
    return seconds;
  };
}

main().catch(error => {
  console.error(error);
  process.exit(1);
});
