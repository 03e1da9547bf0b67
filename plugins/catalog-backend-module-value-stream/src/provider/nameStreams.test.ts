import { Entity } from '@backstage/catalog-model';
import { nameStreams } from './nameStreams';

function component(
  name: string,
  annotations: Record<string, string>,
  owner?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, namespace: 'default', annotations },
    spec: { owner },
  };
}

function declared(name: string): Entity {
  return {
    apiVersion: 'value-stream/v1alpha1',
    kind: 'ValueStream',
    metadata: { name, namespace: 'default' },
    spec: {},
  };
}

const summary = (entities: Entity[]) =>
  entities.map(({ metadata, spec }) => ({ name: metadata.name, spec }));

describe('nameStreams', () => {
  it('makes one entity per stream named, with what the annotations say most', () => {
    const streams = nameStreams([
      component('a', {
        'value-stream/stream': 'payments',
        'value-stream/role': 'supporting',
        'value-stream/owner': 'group:default/money',
      }),
      component('b', { 'value-stream/stream': 'payments, checkout' }, 'shop'),
    ]);
    expect(summary(streams)).toEqual([
      { name: 'checkout', spec: { owner: 'group:default/shop' } },
      {
        name: 'payments',
        spec: { role: 'supporting', owner: 'group:default/money' },
      },
    ]);
    expect(streams[0].metadata.annotations).toMatchObject({
      'value-stream/declared-by': 'annotation',
      'backstage.io/managed-by-location': expect.any(String),
    });
  });

  it('leaves a declared stream alone, and Systems named as streams', () => {
    expect(
      nameStreams([
        declared('payments'),
        component('a', {
          'value-stream/stream': 'Payments, system:default/web',
        }),
      ]),
    ).toEqual([]);
  });

  it('keeps the entity that it gave before', () => {
    const named = component('a', { 'value-stream/stream': 'payments' });
    const before = nameStreams([named]);
    expect(nameStreams([named, ...before])).toEqual(before);
  });

  it('gives the same streams for any order of entities', () => {
    const entities = [
      declared('y'),
      component('a', {
        'value-stream/stream': 'x, y',
        'value-stream/owner': 'red',
        'value-stream/role': 'boss',
      }),
      component('b', {
        'value-stream/stream': 'x, p:q:r',
        'value-stream/owner': 'blue',
        'value-stream/role': 'supporting',
      }),
      component('c', {
        'value-stream/stream': 'z,x',
        'value-stream/owner': '',
      }),
    ];
    const expected = nameStreams(entities);
    expect(summary(expected)).toEqual([
      { name: 'x', spec: { role: 'supporting', owner: 'group:default/blue' } },
      { name: 'z', spec: {} },
    ]);
    for (const order of permutationsOf(entities)) {
      expect(nameStreams(order)).toEqual(expected);
    }
  });
});

function permutationsOf<T>(list: readonly T[]): T[][] {
  return list.length === 0
    ? [[]]
    : list.flatMap((item, i) =>
        permutationsOf([...list.slice(0, i), ...list.slice(i + 1)]).map(
          rest => [item, ...rest],
        ),
      );
}
