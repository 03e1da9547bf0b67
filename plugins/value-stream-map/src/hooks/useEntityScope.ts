import { CompoundEntityRef } from '@backstage/catalog-model';
import { EntityScope } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-react';

/** What selects data for an entity and what is wrong with its declarations; asked only when needed. */
export function useEntityScope(
  entity: CompoundEntityRef,
  needed: boolean,
): Answer<EntityScope> {
  const client = useValueStreamClient();
  return useAnswer(needed ? JSON.stringify(entity) : undefined, async signal =>
    readAnswer(
      await client.GET('/entities/{kind}/{namespace}/{name}', {
        params: { path: entity },
        signal,
      }),
    ),
  );
}
