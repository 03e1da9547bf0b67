import { resolveRegistry } from './resolveRegistry';
import { configOf, entityOf } from '../__testUtils__/testCatalog';
import {
  stream,
  names,
  membersOf,
  conflictsOf,
} from './__testUtils__/registryContents';

describe('conflicts of the registry', () => {
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
});
