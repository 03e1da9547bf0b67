import { resolveRegistry } from './resolveRegistry';
import { configOf, entityOf } from '../__testUtils__/testCatalog';
import { stream, names, membersOf } from './__testUtils__/registryContents';

describe('resolveRegistry', () => {
  it('makes every System a core stream with its parts where nothing is declared', () => {
    const registry = resolveRegistry(
      [
        entityOf('component:default/cart', {
          partOf: ['system:default/checkout'],
        }),
        entityOf('system:default/checkout', {
          title: 'Checkout',
          owner: 'group:default/shop',
        }),
        entityOf('component:default/alone'),
      ],
      configOf(),
    );
    expect(membersOf(registry)).toEqual({
      'system:default/checkout': [
        'component:default/cart',
        'system:default/checkout',
      ],
    });
    expect(registry.streams).toEqual([
      expect.objectContaining({
        ref: 'system:default/checkout',
        title: 'Checkout',
        role: 'core',
        owner: 'group:default/shop',
        declaredBy: 'implied',
        flowItem: 'auto',
      }),
    ]);
    expect(registry.conflicts).toEqual([]);
  });

  it('makes Domains streams, or nothing, where configured so', () => {
    const entities = [
      entityOf('domain:default/sales'),
      entityOf('system:default/checkout', { partOf: ['domain:default/sales'] }),
      entityOf('system:default/lonely'),
    ];
    expect(
      membersOf(
        resolveRegistry(entities, configOf({ defaultStreams: 'domain' })),
      ),
    ).toEqual({
      'domain:default/sales': [
        'domain:default/sales',
        'system:default/checkout',
      ],
    });
    expect(
      resolveRegistry(entities, configOf({ defaultStreams: 'none' })).streams,
    ).toEqual([]);
  });

  it('inherits from Domain to System to Component unless the nearer says otherwise', () => {
    const registry = resolveRegistry(
      [
        entityOf('domain:default/sales', names('selling')),
        entityOf('system:default/checkout', {
          partOf: ['domain:default/sales'],
        }),
        entityOf('component:default/cart', {
          partOf: ['system:default/checkout'],
        }),
        entityOf('component:default/fraud', {
          partOf: ['system:default/checkout'],
          ...names('risk'),
        }),
      ],
      configOf(),
    );
    expect(membersOf(registry)).toEqual({
      'valuestream:default/risk': ['component:default/fraud'],
      'valuestream:default/selling': [
        'component:default/cart',
        'domain:default/sales',
        'system:default/checkout',
      ],
    });
    expect(
      registry.members.find(
        ({ entityRef }) => entityRef === 'component:default/cart',
      )?.evidence,
    ).toBe('part of domain:default/sales: annotation value-stream/stream');
  });

  it('lets an entity belong to several streams, by name in its own namespace or by ref', () => {
    const registry = resolveRegistry(
      [
        entityOf(
          'component:shop/cart',
          names('checkout', 'finance/payments', 'system:shop/web'),
        ),
        entityOf('system:shop/web'),
      ],
      configOf(),
    );
    expect(membersOf(registry)).toEqual({
      'system:shop/web': ['component:shop/cart', 'system:shop/web'],
      'valuestream:finance/payments': ['component:shop/cart'],
      'valuestream:shop/checkout': ['component:shop/cart'],
    });
  });

  it('takes the fields of a declared stream from its spec and its members from both sides', () => {
    const registry = resolveRegistry(
      [
        entityOf('valuestream:default/payments', {
          title: 'Payments',
          description: 'From order to money',
          valueStream: {
            owner: 'money',
            customer: 'Shoppers',
            outcome: 'Paid orders',
            members: ['api:default/pay'],
            stages: 'short',
            calendar: { timeZone: 'Europe/Vienna' },
            flowItem: { kind: 'work-items', types: ['Story'] },
            reopenPolicy: 'first-done',
            reopenHorizon: { days: 14 },
          },
        }),
        entityOf('group:default/money'),
        entityOf('api:default/pay'),
        entityOf('component:default/psp', names('payments')),
      ],
      configOf({
        stageTemplates: {
          short: {
            commitment: 'doing',
            stages: [
              { name: 'Doing', mode: 'active' },
              { name: 'Done', mode: 'done' },
            ],
          },
        },
      }),
    );
    expect(registry.conflicts).toEqual([]);
    expect(registry.streams).toEqual([
      {
        ref: 'valuestream:default/payments',
        name: 'payments',
        title: 'Payments',
        description: 'From order to money',
        role: 'core',
        owner: 'group:default/money',
        customer: 'Shoppers',
        outcome: 'Paid orders',
        supports: [],
        declaredBy: 'entity',
        commitment: 'doing',
        stages: [
          {
            id: 'doing',
            name: 'Doing',
            mode: 'active',
            class: 'build',
            authority: 'status',
          },
          {
            id: 'done',
            name: 'Done',
            mode: 'done',
            class: 'done',
            authority: 'status',
          },
        ],
        calendar: {
          timeZone: 'Europe/Vienna',
          workingDays: [1, 2, 3, 4, 5],
          workingHours: [[540, 1020]],
          holidays: [],
        },
        flowItem: 'work-items',
        flowItemTypes: ['Story'],
        reopenPolicy: 'first-done',
        reopenHorizonMs: 14 * 86_400_000,
        idleLimitMs: 8 * 3_600_000,
        productionEnvironments: ['prod', 'production'],
      },
    ]);
    expect(membersOf(registry)).toEqual({
      'valuestream:default/payments': [
        'api:default/pay',
        'component:default/psp',
      ],
    });
  });

  it('takes a stream that only stands for an annotation from the annotations', () => {
    const registry = resolveRegistry(
      [
        entityOf('valuestream:default/payments', {
          annotations: { 'value-stream/declared-by': 'annotation' },
          valueStream: { owner: 'group:default/old' },
        }),
        entityOf('component:default/psp', {
          annotations: {
            [stream]: 'payments',
            'value-stream/owner': 'money',
            'value-stream/environment': 'live, eu-live',
          },
        }),
        entityOf('group:default/money'),
      ],
      configOf(),
    );
    expect(registry.streams).toEqual([
      expect.objectContaining({
        declaredBy: 'annotation',
        owner: 'group:default/money',
        productionEnvironments: ['eu-live', 'live'],
      }),
    ]);
    expect(registry.conflicts).toEqual([]);
  });

  it('makes a stream that supports others a supporting one, and nests streams by parent', () => {
    const registry = resolveRegistry(
      [
        entityOf('valuestream:default/shop', { valueStream: {} }),
        entityOf('component:default/cart', {
          annotations: { [stream]: 'checkout', 'value-stream/parent': 'shop' },
        }),
        entityOf('component:default/ci', {
          annotations: {
            [stream]: 'platform',
            'value-stream/supports': 'checkout, shop',
          },
        }),
      ],
      configOf(),
    );
    expect(
      registry.streams.map(({ ref, role, parent, supports }) => ({
        ref,
        role,
        parent,
        supports,
      })),
    ).toEqual([
      {
        ref: 'valuestream:default/checkout',
        role: 'core',
        parent: 'valuestream:default/shop',
        supports: [],
      },
      {
        ref: 'valuestream:default/platform',
        role: 'supporting',
        parent: undefined,
        supports: ['valuestream:default/checkout', 'valuestream:default/shop'],
      },
      {
        ref: 'valuestream:default/shop',
        role: 'core',
        parent: undefined,
        supports: [],
      },
    ]);
    expect(membersOf(registry)['valuestream:default/shop']).toEqual([
      'component:default/cart',
    ]);
  });
});
