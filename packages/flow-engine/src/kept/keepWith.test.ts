import { keepWith } from './keepWith';

describe('keepWith', () => {
  it('keeps one thing with each object, apart from what others keep with it', () => {
    const [names, sizes] = [
      keepWith<object, string>(),
      keepWith<object, number>(),
    ];
    const [a, b] = [{}, {}];
    names.set(a, 'first');
    sizes.set(a, 1);
    names.set(a, 'second');
    expect([names.get(a), names.get(b)]).toEqual(['second', undefined]);
    expect([sizes.get(a), sizes.get(b)]).toEqual([1, undefined]);
  });

  it('is not seen by who copies, compares or writes the object', () => {
    const kept = keepWith<object, string>();
    const own = { a: 1 };
    kept.set(own, 'of own');
    expect(kept.get({ ...own })).toBeUndefined();
    expect(kept.get(structuredClone(own))).toBeUndefined();
    expect(own).toStrictEqual({ a: 1 });
    expect(JSON.stringify(own)).toBe('{"a":1}');
    const list = [1, 2];
    kept.set(list, 'of the list');
    expect(kept.get([...list])).toBeUndefined();
    expect(list).toStrictEqual([1, 2]);
  });

  it('keeps with what nothing can be hung on as well', () => {
    const kept = keepWith<object, string>();
    const own = Object.freeze({ a: 1 });
    kept.set(own, 'of own');
    expect(kept.get(own)).toBe('of own');
    kept.set(own, 'other');
    expect(kept.get(own)).toBe('other');
  });
});
