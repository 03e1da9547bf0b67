// Reads the simulated company through the real connectors, without a portal,
// and prints how long that takes: `main.ts [small|medium|large]`.
import {
  CompanySize,
  companySources,
  PlayedTool,
  serveTools,
  simulateCompany,
} from '@value-stream/demo-company';
import { CHAIN_CONNECTORS } from '../chain/chainTools';
import { openPipeline } from '../pipeline/openPipeline';
import { companyRegistry } from './companyRegistry';

const SEED = '1';
const size = (process.argv[2] ?? 'small') as CompanySize;

async function main() {
  const seconds = stopwatch();
  const { company, tools } = simulateCompany({
    seed: SEED,
    now: Date.now(),
    size,
  });
  console.log(`${seconds()} s to simulate a ${size} company`);
  const served = await serveTools(
    new Map<string, PlayedTool>(Object.entries(tools)),
  );
  const { entities, streams, conflicts } = companyRegistry(SEED);
  console.log(
    `${entities.length} entities, ${streams.length} streams`,
    conflicts,
  );
  const open = await openPipeline({
    connectors: CHAIN_CONNECTORS,
    sources: companySources(company, served.addressOf, id => id),
    entities,
    streams,
    address: process.argv[3],
  });
  for (const id of ['company-pagerduty', 'company-jira', 'company-github']) {
    await open.pipeline.refresh(id);
    console.log(`${seconds()} s to read ${id}`);
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
  await served.close();
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
