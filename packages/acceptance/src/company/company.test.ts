import {
  companySources,
  PlayedTool,
  ServedTools,
  serveTools,
  signDelivery,
  SimulatedCompany,
  simulateCompany,
  SOURCE_IDS,
} from '@value-stream/demo-company';
import { CHAIN_CONNECTORS } from '../chain/chainTools';
import { OpenPipeline, openPipeline } from '../pipeline/openPipeline';
import { companyRegistry } from './companyRegistry';

jest.setTimeout(300_000);

const SEED = '1';
// The pipeline reads it as any history; it need not end now.
const NOW = Date.UTC(2026, 5, 1, 12);
const STAGES = [
  'backlog',
  'analysis',
  'ready',
  'development',
  'waiting-for-review',
  'review',
  'build-and-test',
  'waiting-for-deployment',
  'deployment',
  'released',
];

describe('a simulated company, read by the real connectors', () => {
  let company: SimulatedCompany;
  let tools: ServedTools;
  let open: OpenPipeline;
  const registry = companyRegistry(SEED);

  beforeAll(async () => {
    company = simulateCompany({ seed: SEED, now: NOW, size: 'small' });
    tools = await serveTools(
      new Map<string, PlayedTool>(Object.entries(company.tools)),
    );
    open = await openPipeline({
      connectors: CHAIN_CONNECTORS,
      sources: companySources(company.company, tools.addressOf, id => id),
      ...registry,
    });
    for (const id of Object.values(SOURCE_IDS)) {
      await open.pipeline.refresh(id);
    }
    await open.pipeline.idle();
  });
  afterAll(async () => {
    await open?.close();
    await tools?.close();
  });

  const states = async () =>
    (await open.pipeline.listSources()).map(({ id, state, refusals }) => [
      id,
      state,
      refusals,
    ]);
  const ALL_WELL = ['company-github', 'company-jira', 'company-pagerduty'].map(
    id => [id, 'ok', 0],
  );
  const activities = async () => {
    const [{ n }] = await open.database('activity').count({ n: '*' });
    return Number(n);
  };

  it('has a catalog without conflicts, of fourteen streams', () => {
    expect(registry.conflicts).toEqual([]);
    expect(registry.streams).toHaveLength(14);
  });

  it('is read from every source, and nothing is refused', async () => {
    expect(await states()).toEqual(ALL_WELL);
    expect(await activities()).toBeGreaterThan(20_000);
  });

  it('has items in all stages of every stream', async () => {
    for (const { definition } of registry.streams) {
      const timelines = await open.timelines(definition.ref);
      const visited = new Set(
        timelines.flatMap(({ visits }) =>
          visits.map(({ stageId }) => String(stageId)),
        ),
      );
      expect([definition.ref, ...visited]).toEqual(
        expect.arrayContaining([definition.ref, ...STAGES]),
      );
    }
  });

  it('delivers what happens from then on, signed, and all of it is taken', async () => {
    const before = await activities();
    const deliveries: Parameters<typeof open.pipeline.receiveWebhook>[] = [];
    company.listen((tool, { event, body }) => {
      const text = JSON.stringify(body);
      const id = SOURCE_IDS[tool];
      deliveries.push([
        id,
        {
          headers: signDelivery(tool, text, id, event),
          rawBody: Buffer.from(text),
        },
      ]);
    });
    company.simulation.hasten(20);
    company.simulation.runUntil(NOW + 3_600_000);
    expect(deliveries.length).toBeGreaterThan(20);
    for (const delivery of deliveries) {
      await open.pipeline.receiveWebhook(...delivery);
    }
    await open.pipeline.idle();
    expect(await states()).toEqual(ALL_WELL);
    expect(await activities()).toBeGreaterThan(before);
  });
});
