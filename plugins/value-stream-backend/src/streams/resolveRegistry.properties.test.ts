import fc from 'fast-check';
import { RegisteredEntity } from './RegisteredEntity';
import { resolveRegistry } from './resolveRegistry';
import { configOf, entityOf } from '../__testUtils__/testCatalog';

describe('resolveRegistry', () => {
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
