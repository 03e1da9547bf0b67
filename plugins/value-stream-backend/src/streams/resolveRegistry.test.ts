import fc from 'fast-check';
import { RegisteredEntity } from './RegisteredEntity';
import { Registry } from './Registry';
import { resolveRegistry } from './resolveRegistry';
import { configOf, entityOf } from '../__testUtils__/testCatalog';

const stream = 'value-stream/stream';
const names = (...values: string[]) => ({
  annotations: { [stream]: values.join(', ') },
});

function membersOf(registry: Registry): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const { streamRef, entityRef } of registry.members) {
    (result[streamRef] ??= []).push(entityRef);
  }
  return result;
}

function conflictsOf(registry: Registry): string[] {
  return registry.conflicts.map(
    ({ entityRef, reason, message }) => `${entityRef} ${reason}: ${message}`,
  );
}

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

  it('lists unknown streams with the name that may be meant, and keeps the stream', () => {
    const registry = resolveRegistry(
      [
        entityOf('valuestream:default/payments', {
          valueStream: { supports: ['checkot'] },
        }),
        entityOf('valuestream:default/checkout', { valueStream: {} }),
        entityOf('component:default/psp', names('paymnts')),
        entityOf('component:default/a', {
          annotations: {
            [stream]: 'payments',
            'value-stream/parent': 'nowhere',
          },
        }),
        entityOf('component:default/b', names('system:default/gone')),
      ],
      configOf(),
    );
    expect(conflictsOf(registry)).toEqual([
      "component:default/a unknown-stream: unknown stream 'nowhere'",
      "component:default/b unknown-stream: unknown stream 'system:default/gone'",
      "component:default/psp unknown-stream: unknown stream 'paymnts'; did you mean 'payments'?",
      "valuestream:default/payments unknown-stream: unknown stream 'checkot'; did you mean 'checkout'?",
    ]);
    expect(membersOf(registry)['valuestream:default/paymnts']).toEqual([
      'component:default/psp',
    ]);
  });

  it('does not take a series of names for typing errors', () => {
    const registry = resolveRegistry(
      [
        entityOf('valuestream:default/delivery-a', { valueStream: {} }),
        entityOf('valuestream:default/wave-10', { valueStream: {} }),
        entityOf('component:default/x', names('delivery-b', 'wave-11')),
      ],
      configOf(),
    );
    expect(registry.conflicts).toEqual([]);
  });

  it('lists what annotations cannot mean and goes on', () => {
    const registry = resolveRegistry(
      [
        entityOf('component:default/a', {
          annotations: {
            [stream]: 'pay:ments:x, ok',
            'value-stream/role': 'boss',
            'value-stream/owner': '?',
            'value-stream/stages': 'kanbn',
          },
        }),
        entityOf('component:default/b', { annotations: { [stream]: ' , ' } }),
        entityOf('component:default/c', names('component:default/a')),
      ],
      configOf({
        stageTemplates: {
          kanban: { stages: [{ name: 'Done', mode: 'done' }] },
        },
      }),
    );
    expect(
      registry.conflicts.map(c => [c.entityRef, c.reason, c.subject]),
    ).toEqual([
      ['component:default/a', 'bad-annotation', 'value-stream/role'],
      ['component:default/a', 'bad-annotation', 'value-stream/stream'],
      ['component:default/a', 'unknown-stages', 'kanbn'],
      ['component:default/b', 'bad-annotation', 'value-stream/stream'],
      ['component:default/c', 'bad-annotation', 'value-stream/stream'],
      ['valuestream:default/ok', 'unknown-owner', 'group:default/?'],
    ]);
    expect(registry.conflicts[2].message).toBe(
      "unknown stage template 'kanbn'; did you mean 'kanban'?",
    );
    expect(membersOf(registry)).toEqual({
      'valuestream:default/ok': ['component:default/a'],
    });
  });

  it('chooses among two owners, roles and parents what most say, and lists all who say otherwise', () => {
    const say = (owner: string, role: string, parent: string) => ({
      annotations: {
        [stream]: 'payments',
        'value-stream/owner': owner,
        'value-stream/role': role,
        'value-stream/parent': parent,
      },
    });
    const registry = resolveRegistry(
      [
        entityOf('component:default/a', say('red', 'core', 'shop')),
        entityOf('component:default/b', say('blue', 'supporting', 'bank')),
        entityOf('component:default/c', say('blue', 'supporting', 'bank')),
        entityOf('group:default/red'),
        entityOf('group:default/blue'),
        entityOf('valuestream:default/shop', { valueStream: {} }),
        entityOf('valuestream:default/bank', { valueStream: {} }),
      ],
      configOf(),
    );
    const payments = registry.streams.find(({ name }) => name === 'payments');
    expect(payments).toMatchObject({
      owner: 'group:default/blue',
      role: 'supporting',
      parent: 'valuestream:default/bank',
    });
    expect(conflictsOf(registry)).toEqual([
      "valuestream:default/payments two-owners: valuestream:default/payments has two owners: 'group:default/blue' (by component:default/b, component:default/c) and 'group:default/red' (by component:default/a)",
      "valuestream:default/payments two-parents: valuestream:default/payments has two parents: 'valuestream:default/bank' (by component:default/b, component:default/c) and 'valuestream:default/shop' (by component:default/a)",
      "valuestream:default/payments two-roles: valuestream:default/payments has two roles: 'core' (by component:default/a) and 'supporting' (by component:default/b, component:default/c)",
    ]);
  });

  it('opens a cycle of parents at its first stream and lists it on all', () => {
    const child = (name: string, parent: string) =>
      entityOf(`valuestream:default/${name}`, { valueStream: { parent } });
    const registry = resolveRegistry(
      [child('b', 'c'), child('c', 'a'), child('a', 'b'), child('d', 'a')],
      configOf(),
    );
    expect(registry.streams.map(({ name, parent }) => [name, parent])).toEqual([
      ['a', undefined],
      ['b', 'valuestream:default/c'],
      ['c', 'valuestream:default/a'],
      ['d', 'valuestream:default/a'],
    ]);
    expect(
      registry.conflicts.map(({ entityRef, reason }) => [entityRef, reason]),
    ).toEqual([
      ['valuestream:default/a', 'parent-cycle'],
      ['valuestream:default/b', 'parent-cycle'],
      ['valuestream:default/c', 'parent-cycle'],
    ]);
    expect(registry.conflicts[0].message).toBe(
      'the parents go round: valuestream:default/a → valuestream:default/b → valuestream:default/c → valuestream:default/a',
    );
  });

  it('lists an owner that is no Group', () => {
    const registry = resolveRegistry(
      [
        entityOf('valuestream:default/a', { valueStream: { owner: 'moeny' } }),
        entityOf('valuestream:default/b', {
          valueStream: { owner: 'user:default/ann' },
        }),
        entityOf('group:default/money'),
      ],
      configOf(),
    );
    expect(conflictsOf(registry)).toEqual([
      "valuestream:default/a unknown-owner: unknown owner 'group:default/moeny'; did you mean 'group:default/money'?",
      "valuestream:default/b unknown-owner: owner 'user:default/ann' is not a Group",
    ]);
  });

  it('gives the same registry for any order of entities, and never throws', () => {
    const name = fc.constantFrom(
      'a',
      'b',
      'c',
      'd:e:f',
      '',
      'system:default/b',
    );
    const value = fc.array(name, { maxLength: 3 }).map(list => list.join(','));
    const ref = fc.constantFrom(
      ...['component', 'system', 'domain', 'group', 'valuestream'].flatMap(
        kind => ['a', 'b', 'c'].map(n => `${kind}:default/${n}`),
      ),
    );
    const entity = fc
      .record({
        ref,
        partOf: fc.uniqueArray(ref, { maxLength: 2 }),
        owner: fc.option(ref, { nil: undefined }),
        annotations: fc.dictionary(
          fc.constantFrom(
            ...['stream', 'owner', 'role', 'parent', 'supports', 'stages'].map(
              key => `value-stream/${key}`,
            ),
          ),
          value,
        ),
        valueStream: fc.record(
          {
            parent: name,
            owner: name,
            supports: fc.array(name),
            members: fc.array(ref),
            stages: name,
            calendar: name,
            commitment: name,
          },
          { requiredKeys: [] },
        ),
      })
      .map(
        (e): RegisteredEntity =>
          entityOf(e.ref, {
            ...e,
            valueStream: e.ref.startsWith('valuestream')
              ? e.valueStream
              : undefined,
          }),
      );
    const catalog = fc.uniqueArray(entity, {
      selector: e => e.ref,
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        catalog.chain(list =>
          fc.tuple(
            fc.constant(list),
            fc.shuffledSubarray(list, { minLength: list.length }),
          ),
        ),
        fc.constantFrom('system', 'domain', 'none'),
        ([list, shuffled], defaultStreams) => {
          const config = configOf({ defaultStreams });
          expect(resolveRegistry(shuffled, config)).toEqual(
            resolveRegistry(list, config),
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
