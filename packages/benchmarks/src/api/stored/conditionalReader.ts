import { createVisibleRefs, QueryContext } from '../productUnderTest';

/**
 * A reader whose rights depend on the entity, whom the catalog has not been
 * asked about before. It answers in this process, its answer written and read
 * as JSON; it may read all but every tenth.
 */
export function createConditionalReaders(
  now: () => number,
): () => QueryContext['visibility'] {
  const getEntitiesByRefs = async ({
    entityRefs,
  }: {
    entityRefs: readonly string[];
  }) =>
    JSON.parse(
      JSON.stringify({
        items: entityRefs.map(ref =>
          ref.endsWith('9')
            ? null
            : { kind: 'Component', metadata: { name: ref } },
        ),
      }),
    );
  const visibleRefs = createVisibleRefs({ getEntitiesByRefs } as never, now);
  let readers = 0;
  return () => {
    readers += 1;
    const principal = {
      type: 'user',
      userEntityRef: `user:default/${readers}`,
    };
    return {
      all: false,
      visible: refs => visibleRefs({ principal } as never, refs),
    };
  };
}
