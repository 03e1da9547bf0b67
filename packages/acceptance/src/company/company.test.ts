import { checkCdEvent } from '@value-stream/backstage-plugin-value-stream-backend-module-cdevents';
import {
  LedgerEntry,
  SimulatedCompany,
  simulateCompany,
  SOURCE_IDS,
} from '@value-stream/demo-company';
import { stagesEntered } from '../evaluate/run/ledgerOf';
import { companyRegistry } from './companyRegistry';
import { OpenCompany, openCompany } from './openCompany';
import { answeredOtherwise, Recorded, recordAnswers } from './recordAnswers';

jest.setTimeout(600_000);

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
const TOOLS = Object.keys(SOURCE_IDS) as (keyof typeof SOURCE_IDS)[];

describe('a simulated company, read by the real connectors', () => {
  let company: SimulatedCompany;
  let open: OpenCompany;
  const registry = companyRegistry(SEED);
  const simulated = (seed: string) =>
    simulateCompany({ seed, now: NOW, size: 'small' });
  const asked: Recorded[] = [];

  beforeAll(async () => {
    company = simulated(SEED);
    open = await openCompany(recordAnswers(company, asked));
    for (const tool of TOOLS) {
      await open.read(tool);
    }
    await open.pipeline.idle();
  });
  afterAll(async () => {
    await open?.close();
  });

  const states = async () =>
    (await open.pipeline.listSources()).map(({ id, state, refusals }) => [
      id,
      state,
      refusals,
    ]);
  const ALL_WELL = TOOLS.map(tool => [SOURCE_IDS[tool], 'ok', 0]).sort();
  const activities = async () => {
    const [{ n }] = await open.database('activity').count({ n: '*' });
    return Number(n);
  };
  /** What the ledger says that could be observed of one kind. */
  const observed = <Kind extends LedgerEntry['kind']>(kind: Kind) =>
    company.ledger.entries.filter(
      (entry): entry is Extract<LedgerEntry, { kind: Kind }> =>
        entry.kind === kind && entry.part === 'observable',
    );

  it('has a catalog without conflicts, of fourteen streams', () => {
    expect(registry.conflicts).toEqual([]);
    expect(registry.streams).toHaveLength(14);
  });

  it('is read from every source, and nothing is refused', async () => {
    expect(await states()).toEqual(ALL_WELL);
    expect(await activities()).toBeGreaterThan(30_000);
  });

  it('tells nothing as a CDEvent that the specification refuses', () => {
    const told = [...company.tools.cdevents.told];
    expect(told.length).toBeGreaterThan(500);
    expect(
      told.map(checkCdEvent).filter(checked => 'reason' in checked),
    ).toEqual([]);
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

  it('is known by the keys that its ledger names', async () => {
    const known = new Set<string>(await open.database('object').pluck('key'));
    const named = [
      ...observed('item').map(({ item }) => item),
      ...observed('change').flatMap(({ change, commit }) => [change, commit]),
      ...observed('deployment').flatMap(({ deployment }) => deployment ?? []),
      ...observed('resolved').map(({ incident }) => incident),
    ];
    expect(named.length).toBeGreaterThan(3_000);
    expect(named.filter(key => !known.has(key))).toEqual([]);
  });

  it('puts items into stages at the instants that the ledger says could be observed', async () => {
    const entered = stagesEntered(company.ledger.entries, 'observable');
    const streamOf = new Map(
      observed('item').map(({ item, stream }) => [item, stream]),
    );
    const wrong: string[] = [];
    let items = 0;
    for (const { definition } of registry.streams) {
      for (const { itemKey, visits } of await open.timelines(definition.ref)) {
        // Others see an item that crosses by the stages of their own.
        if (!definition.ref.endsWith(`/${streamOf.get(itemKey)}`)) {
          continue;
        }
        items += 1;
        const found = visits.map(({ stageId, from }) => `${stageId} ${from}`);
        const told = entered.get(itemKey)?.map(one => `${one.stage} ${one.at}`);
        if (found.join() !== told?.join()) {
          wrong.push(itemKey);
        }
      }
    }
    expect(items).toBe(streamOf.size);
    expect(wrong).toEqual([]);
  });

  it('answers all that the connectors asked to the byte as another of the same seed and end does', () => {
    expect(new Set(asked.map(({ tool }) => tool))).toEqual(
      new Set(TOOLS.filter(tool => tool !== 'cdevents')),
    );
    expect(asked.length).toBeGreaterThan(1_000);
    expect(answeredOtherwise(asked, simulated(SEED))).toEqual([]);
    expect(answeredOtherwise(asked, simulated('2')).length).toBeGreaterThan(
      asked.length / 2,
    );
  });

  it('delivers what happens from then on, signed, and all of it is taken', async () => {
    const before = await activities();
    const deliveries: Parameters<OpenCompany['take']>[] = [];
    company.listen((tool, { event, body }) => {
      deliveries.push([tool, body, event]);
    });
    company.simulation.hasten(20);
    const told = () => new Set(deliveries.map(([tool]) => tool));
    for (let hour = 1; hour < 24 && told().size < TOOLS.length; hour += 1) {
      company.simulation.runUntil(NOW + hour * 3_600_000);
    }
    expect(told()).toEqual(new Set(TOOLS));
    for (const delivery of deliveries) {
      await open.take(...delivery);
    }
    await open.pipeline.idle();
    expect(await states()).toEqual(ALL_WELL);
    expect(await activities()).toBeGreaterThan(before);
  });
});
