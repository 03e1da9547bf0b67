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
  it('gives back what was put in, with its text and digest', () => {
    const pack = packOf(['cart', 'stock'], [], ['lettres-é']);
    expect(pack.count).toBe(3);
    expect(atOnce(pack.unpacking())).toEqual(
      ['cart', 'stock', 'lettres-é'].map(entity).map(writeEntity),
    );
  });

  it('has one digest for the same entities in any order and parts, another for others', () => {
    const digest = packOf(['cart', 'stock'], ['desk']).digest();
    expect(packOf(['desk', 'stock', 'cart']).digest()).toBe(digest);
    expect(packOf(['cart', 'stock']).digest()).not.toBe(digest);
    expect(packOf(['cart', 'stock', 'disk']).digest()).not.toBe(digest);
    expect(packOf(['cart', 'stock', 'desk', 'desk']).digest()).not.toBe(digest);
  });
});
