import { ConfigReader } from '@backstage/config';
import { atOnce } from '../log/inSlices';
import { createEntityPack, PackedPart } from './createEntityPack';
import { readDeclaration } from './readDeclaration';
import { RegisteredEntity } from './RegisteredEntity';
import { readRegistryConfig } from './readRegistryConfig';
import { writeEntity } from './WrittenEntity';

const entity = (name: string): RegisteredEntity => ({
  ref: `component:default/${name}`,
  kind: 'component',
  title: `${name}\nin two lines`,
  annotations: {},
  partOf: [],
});
const config = readRegistryConfig(new ConfigReader({}));
const write = jest.fn((one: RegisteredEntity) => ({
  declaring: readDeclaration(one, config),
  ...writeEntity(one),
}));
const packOf = (
  parts: readonly (readonly RegisteredEntity[])[],
  before?: ReadonlyMap<string, PackedPart>,
) => {
  const pack = createEntityPack(before);
  for (const part of parts) {
    atOnce(pack.adding(part, write));
  }
  return pack;
};
const named = (...parts: readonly (readonly string[])[]) =>
  packOf(parts.map(names => names.map(entity)));

describe('createEntityPack', () => {
  beforeEach(() => write.mockClear());

  it('gives back the text that was put in, and of the entity what tells of streams', () => {
    const whole: RegisteredEntity = {
      ...entity('lettres-é'),
      annotations: { 'value-stream/stream': 'desk', 'jira/project-key': 'DSK' },
      owner: 'group:default/desk',
      tags: ['java'],
      relations: [{ type: 'dependsOn', target: 'component:default/cart' }],
    };
    const pack = packOf([[entity('cart')], [], [whole, entity('stock')]]);
    expect(pack.count).toBe(3);
    const back = pack.entities();
    expect(
      back.map(({ ref, kind, title, data, digest }) => ({
        ref,
        kind,
        title,
        data,
        digest,
      })),
    ).toEqual([entity('cart'), whole, entity('stock')].map(writeEntity));
    expect(back[1].declaring.entity).toEqual({
      ...entity('lettres-é'),
      annotations: { 'value-stream/stream': 'desk' },
      owner: 'group:default/desk',
    });
  });

  it('has one digest for the same entities in any order and parts, another for others', () => {
    const digest = named(['cart', 'stock'], ['desk']).digest();
    expect(named(['desk', 'stock', 'cart']).digest()).toBe(digest);
    expect(named(['cart', 'stock']).digest()).not.toBe(digest);
    expect(named(['cart', 'stock', 'disk']).digest()).not.toBe(digest);
    expect(named(['cart', 'stock', 'desk', 'desk']).digest()).not.toBe(digest);
  });

  it('takes a part that came before, wherever it stands now, and reads one in which a letter changed', () => {
    const first = named(['cart', 'stock'], ['desk']);
    write.mockClear();
    const changed = { ...entity('stock'), title: 'Stocks' };
    const next = packOf(
      [[entity('desk')], [entity('cart'), changed]],
      first.parts,
    );
    expect(write.mock.calls.map(([{ ref }]) => ref)).toEqual([
      'component:default/cart',
      'component:default/stock',
    ]);
    expect(next.digest()).toBe(
      packOf([[entity('cart'), changed, entity('desk')]]).digest(),
    );
    expect(next.entities()[0]).toBe(first.entities()[2]);
    expect(next.entities().map(({ title }) => title)).toEqual([
      'desk\nin two lines',
      'cart\nin two lines',
      'Stocks',
    ]);
  });
});
