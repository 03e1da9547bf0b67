import { MappedEntity } from '@value-stream/backstage-plugin-value-stream-common';
import { canListMembers, declarationOf } from './declarationOf';

const SHOP = 'valuestream:default/shop';
const entity = (
  entityRef: string,
  streams: Partial<MappedEntity['streams'][number]>[] = [],
): MappedEntity => ({
  entityRef,
  kind: entityRef.slice(0, entityRef.indexOf(':')),
  name: entityRef.slice(entityRef.indexOf('/') + 1),
  title: entityRef,
  streams: streams as MappedEntity['streams'],
  conflicts: 0,
});

describe('declarationOf', () => {
  it('keeps the streams an entity names itself, and says what it inherits no longer', () => {
    const cart = entity('component:default/cart', [
      { ref: 'valuestream:default/payments', why: 'own' },
      { ref: 'system:default/checkout', why: 'inherited' },
    ]);
    expect(declarationOf([cart], { ref: SHOP, isEntity: true }, 'annotation'))
      .toBe(`# component:default/cart
kind: Component
metadata:
  name: cart
  annotations:
    # in place of what it inherits: system:default/checkout
    value-stream/stream: payments, shop`);
  });

  it('names a stream of another namespace, a System by its ref, and each entity by itself', () => {
    const entities = [entity('api:retail/prices'), entity('api:default/tax')];
    expect(
      declarationOf(entities, { ref: SHOP, isEntity: false }, 'annotation'),
    ).toContain(`  namespace: retail
  annotations:
    value-stream/stream: default/shop
---
# api:default/tax
kind: API`);
    expect(
      declarationOf(
        entities,
        { ref: 'system:default/shop', isEntity: false },
        'annotation',
      ),
    ).toContain('value-stream/stream: system:default/shop');
  });

  it('lists members in a new stream, and adds them to one that is there', () => {
    const entities = [entity('component:default/cart')];
    expect(declarationOf(entities, { ref: SHOP, isEntity: false }, 'stream'))
      .toBe(`apiVersion: value-stream/v1alpha1
kind: ValueStream
metadata:
  name: shop
spec:
  role: core
  members:
    - component:default/cart`);
    expect(declarationOf(entities, { ref: SHOP, isEntity: true }, 'stream'))
      .toBe(`# add these to spec.members of valuestream:default/shop
kind: ValueStream
metadata:
  name: shop
spec:
  members:
    - component:default/cart`);
  });

  it('knows that a System cannot list members', () => {
    expect(canListMembers(SHOP)).toBe(true);
    expect(canListMembers('system:default/shop')).toBe(false);
  });
});
