import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { Knex } from 'knex';
import { databaseIds, migratedDatabase } from '../__testUtils__/testDatabases';
import { createStreamRegistry } from './createStreamRegistry';

jest.setTimeout(60_000);

function entity(
  kind: string,
  name: string,
  spec: Entity['spec'] = {},
  annotations: Record<string, string> = {},
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default', annotations },
    spec,
  };
}

const checkout = entity('System', 'checkout', { owner: 'shop' });
const cart = entity(
  'Component',
  'cart',
  { system: 'checkout' },
  {
    'github.com/project-slug': 'acme/cart',
    'backstage.io/managed-by-location': 'url:x',
  },
);
const shop = entity('Group', 'shop');

describe.each(databaseIds)('createStreamRegistry on %s', id => {
  let database: Knex;
  const onChange = jest.fn(async () => {});

  beforeEach(async () => {
    database = await migratedDatabase(id);
    onChange.mockClear();
  });
  afterEach(() => database.destroy());

  function registryOver(catalog: ReturnType<typeof catalogServiceMock>) {
    return createStreamRegistry({
      database,
      catalog,
      auth: mockServices.auth(),
      config: mockServices.rootConfig(),
      logger: mockServices.logger.mock(),
      scheduler: mockServices.scheduler.mock(),
      onChange,
      now: () => 1_000,
    });
  }

  const refs = async (table: string) =>
    database(table).orderBy('ref').pluck('ref');

  it('writes entities, streams and members, and says what changed', async () => {
    await registryOver(
      catalogServiceMock({ entities: [cart, checkout, shop] }),
    ).refresh();

    expect(await refs('entity')).toEqual([
      'component:default/cart',
      'group:default/shop',
      'system:default/checkout',
    ]);
    expect(
      JSON.parse((await database('entity').first('data')).data),
    ).toMatchObject({
      annotations: { 'github.com/project-slug': 'acme/cart' },
      partOf: ['system:default/checkout'],
    });
    expect(await database('stream').first('ref', 'version')).toEqual({
      ref: 'system:default/checkout',
      version: 1,
    });
    expect(
      await database('stream_member')
        .orderBy('entity_ref')
        .select('entity_ref', 'evidence'),
    ).toEqual([
      {
        entity_ref: 'component:default/cart',
        evidence:
          'part of system:default/checkout: a stream of its own, as nothing else is declared',
      },
      {
        entity_ref: 'system:default/checkout',
        evidence: 'a stream of its own, as nothing else is declared',
      },
    ]);
    expect(onChange).toHaveBeenCalledWith({
      entityRefs: [
        'component:default/cart',
        'group:default/shop',
        'system:default/checkout',
      ],
      streamRefs: ['system:default/checkout'],
    });
    expect(await database('dirty').orderBy('key').pluck('key')).toEqual([
      'entity:component:default/cart',
      'entity:group:default/shop',
      'entity:system:default/checkout',
      'stream:system:default/checkout',
    ]);
  });

  it('writes nothing when nothing changed, also after a restart', async () => {
    const catalog = catalogServiceMock({ entities: [cart, checkout, shop] });
    const registry = registryOver(catalog);
    await registry.refresh();
    await registry.refresh();
    await registryOver(catalog).refresh();
    expect(onChange).toHaveBeenCalledTimes(1);
    expect((await database('stream').first('version')).version).toBe(1);
  });

  it('touches only what changed', async () => {
    await registryOver(
      catalogServiceMock({ entities: [cart, checkout, shop] }),
    ).refresh();
    await database('stream').update({ flow_item: 'changes' });
    onChange.mockClear();
    const moved = entity(
      'Component',
      'cart',
      { system: 'checkout' },
      { 'value-stream/stream': 'selling' },
    );
    await registryOver(
      catalogServiceMock({ entities: [moved, checkout, shop] }),
    ).refresh();
    expect(onChange).toHaveBeenCalledWith({
      entityRefs: ['component:default/cart'],
      streamRefs: ['system:default/checkout', 'valuestream:default/selling'],
    });
    expect(
      await database('stream')
        .orderBy('ref')
        .select('ref', 'version', 'flow_item'),
    ).toEqual([
      { ref: 'system:default/checkout', version: 1, flow_item: 'changes' },
      { ref: 'valuestream:default/selling', version: 1, flow_item: 'commits' },
    ]);
  });

  it('forgets what left the catalog', async () => {
    await registryOver(
      catalogServiceMock({ entities: [cart, checkout, shop] }),
    ).refresh();
    await registryOver(catalogServiceMock({ entities: [shop] })).refresh();
    expect(await refs('entity')).toEqual(['group:default/shop']);
    expect(await refs('stream')).toEqual([]);
    expect(await database('stream_member').pluck('entity_ref')).toEqual([]);
  });

  it('keeps everything when a page fails, is missing, or the catalog is empty', async () => {
    const catalog = catalogServiceMock({ entities: [cart, checkout, shop] });
    const registry = registryOver(catalog);
    await registry.refresh();
    const query = jest.spyOn(catalog, 'queryEntities');
    query
      .mockResolvedValueOnce({
        items: [shop],
        totalItems: 3,
        pageInfo: { nextCursor: 'two' },
      })
      .mockRejectedValueOnce(new Error('down'));
    await expect(registry.refresh()).rejects.toThrow('down');
    query.mockResolvedValueOnce({
      items: [shop],
      totalItems: 3,
      pageInfo: {},
    });
    await registry.refresh();
    query.mockResolvedValueOnce({ items: [], totalItems: 0, pageInfo: {} });
    await registry.refresh();
    expect(await refs('entity')).toHaveLength(3);
    expect(await refs('stream')).toEqual(['system:default/checkout']);
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('reads the catalog page by page with only the fields it needs', async () => {
    const many = Array.from({ length: 1_200 }, (_, i) =>
      entity('Component', `c${i}`, { system: 'checkout' }),
    );
    const catalog = catalogServiceMock({ entities: [checkout, ...many] });
    const query = jest.spyOn(catalog, 'queryEntities');
    await registryOver(catalog).refresh();
    expect(query).toHaveBeenCalledTimes(7);
    expect(query.mock.calls[0][0]).toMatchObject({
      fields: expect.arrayContaining(['metadata.annotations']),
    });
    expect(await refs('entity')).toHaveLength(1_201);
  });

  it('lists conflicts and takes them back once they are solved', async () => {
    const wrong = entity('ValueStream', 'payments', { parent: 'shopping' });
    await registryOver(catalogServiceMock({ entities: [wrong] })).refresh();
    expect(
      await database('conflict').select('entity_ref', 'reason', 'message'),
    ).toEqual([
      {
        entity_ref: 'valuestream:default/payments',
        reason: 'unknown-stream',
        message: "unknown stream 'shopping'",
      },
    ]);
    const right = entity('ValueStream', 'payments');
    await registryOver(catalogServiceMock({ entities: [right] })).refresh();
    expect(await database('conflict').select('*')).toEqual([]);
  });
});

it('runs on both databases', () => {
  expect(databaseIds).toEqual(['SQLITE_3', 'POSTGRES_18']);
});
