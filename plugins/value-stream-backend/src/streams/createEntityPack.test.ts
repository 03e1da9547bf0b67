import { atOnce } from '../log/inSlices';
import { createEntityPack } from './createEntityPack';
import { RegisteredEntity } from './RegisteredEntity';
import { writeEntity } from './WrittenEntity';

const entity = (name: string): RegisteredEntity => ({
  ref: `component:default/${name}`,
  kind: 'component',
  title: `${name}\nin two lines`,
  annotations: {},
  partOf: [],
});
const packOf = (...parts: readonly (readonly string[])[]) => {
  const pack = createEntityPack();
  for (const names of parts) {
    atOnce(pack.adding(names.map(entity), writeEntity));
  }
  return pack;
};

describe('createEntityPack', () => {
  it('gives back the text that was put in, and of the entity what tells of streams', () => {
    const whole: RegisteredEntity = {
      ...entity('lettres-é'),
      annotations: { 'value-stream/stream': 'desk', 'jira/project-key': 'DSK' },
      owner: 'group:default/desk',
      tags: ['java'],
      relations: [{ type: 'dependsOn', target: 'component:default/cart' }],
    };
    const pack = createEntityPack();
    atOnce(pack.adding([entity('cart')], writeEntity));
    atOnce(pack.adding([], writeEntity));
    atOnce(pack.adding([whole, entity('stock')], writeEntity));
    expect(pack.count).toBe(3);
    const back = atOnce(pack.unpacking());
    expect(back.map(({ data, digest }) => ({ data, digest }))).toEqual(
      [entity('cart'), whole, entity('stock')].map(one => {
        const { data, digest } = writeEntity(one);
        return { data, digest };
      }),
    );
    expect(back[1].entity).toEqual({
      ...entity('lettres-é'),
      annotations: { 'value-stream/stream': 'desk' },
      owner: 'group:default/desk',
    });
  });

  it('has one digest for the same entities in any order and parts, another for others', () => {
    const digest = packOf(['cart', 'stock'], ['desk']).digest();
    expect(packOf(['desk', 'stock', 'cart']).digest()).toBe(digest);
    expect(packOf(['cart', 'stock']).digest()).not.toBe(digest);
    expect(packOf(['cart', 'stock', 'disk']).digest()).not.toBe(digest);
    expect(packOf(['cart', 'stock', 'desk', 'desk']).digest()).not.toBe(digest);
  });
});
