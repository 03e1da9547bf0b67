import { CompoundEntityRef } from '@backstage/catalog-model';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useValueStreamClient,
  viewQuery,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';

/** The map of an entity under a view. */
export function useMap(
  entity: CompoundEntityRef,
  window: { readonly from: string; readonly to: string },
  view: ViewState,
): Answer<MapAnswer> {
  const client = useValueStreamClient();
  const query = viewQuery(window, view);
  return useAnswer(JSON.stringify([entity, query]), async signal =>
    readAnswer(
      await client.GET('/entities/{kind}/{namespace}/{name}/map', {
        params: { path: entity, query },
        signal,
      }),
    ),
  );
}
