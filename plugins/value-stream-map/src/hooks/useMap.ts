import { CompoundEntityRef } from '@backstage/catalog-model';
import { MapAnswer } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useValueStreamClient,
  ViewState,
} from '@value-stream/backstage-plugin-value-stream-react';

/** The map of an entity under a view. */
export function useMap(
  entity: CompoundEntityRef,
  window: { readonly from: string; readonly to: string },
  view: Pick<ViewState, 'clock' | 'basis' | 'stream' | 'types'>,
): Answer<MapAnswer> {
  const client = useValueStreamClient();
  const query = {
    ...window,
    clock: view.clock,
    basis: view.basis,
    ...(view.stream ? { stream: view.stream } : {}),
    ...(view.types.length > 0 ? { type: [...view.types] } : {}),
  };
  return useAnswer(JSON.stringify([entity, query]), async signal =>
    readAnswer(
      await client.GET('/entities/{kind}/{namespace}/{name}/map', {
        params: { path: entity, query },
        signal,
      }),
    ),
  );
}
