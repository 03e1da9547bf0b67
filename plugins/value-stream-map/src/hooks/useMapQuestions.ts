import { CompoundEntityRef } from '@backstage/catalog-model';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useValueStreamClient,
  ViewQuery,
} from '@value-stream/backstage-plugin-value-stream-react';
import { MapEdit } from '../view/MapView';
import { writeEdit } from '../view/mapViewState';

const ENTITY = '/entities/{kind}/{namespace}/{name}';

/** The entity and the view that the tab asks about; nothing is asked while it is not needed. */
export interface MapQuestion {
  readonly entity: CompoundEntityRef;
  readonly query: ViewQuery;
  readonly needed: boolean;
}

const keyOf = (
  what: string,
  { needed, ...question }: MapQuestion,
  more?: object,
) => (needed ? JSON.stringify([what, question, more]) : undefined);

/** The process as it really went. */
export function useProcess(
  question: MapQuestion,
): Answer<ApiSchemas['ProcessAnswer']> {
  const client = useValueStreamClient();
  const { entity: path, query } = question;
  return useAnswer(keyOf('process', question), async signal =>
    readAnswer(
      await client.GET(`${ENTITY}/process`, {
        params: { path, query },
        signal,
      }),
    ),
  );
}

/** How the map changed from an earlier window. */
export function useComparison(
  question: MapQuestion,
  earlier: { readonly from: string; readonly to: string } | undefined,
): Answer<ApiSchemas['MapComparisonAnswer']> {
  const client = useValueStreamClient();
  const { entity: path, query } = question;
  return useAnswer(
    earlier && keyOf('comparison', question, earlier),
    async signal =>
      readAnswer(
        await client.GET(`${ENTITY}/map/comparison`, {
          params: {
            path,
            query: {
              ...query,
              earlierFrom: earlier!.from,
              earlierTo: earlier!.to,
            },
          },
          signal,
        }),
      ),
  );
}

/** Totals of the map with changes. */
export function useFutureMap(
  question: MapQuestion,
  edits: readonly MapEdit[],
): Answer<ApiSchemas['FutureMapAnswer']> {
  const client = useValueStreamClient();
  const { entity: path, query } = question;
  return useAnswer(keyOf('future', question, edits), async signal =>
    readAnswer(
      await client.GET(`${ENTITY}/map/future`, {
        params: { path, query: { ...query, edit: edits.map(writeEdit) } },
        signal,
      }),
    ),
  );
}

/** How work moves between the stages. */
export function useHandovers(
  question: MapQuestion,
): Answer<ApiSchemas['HandoversAnswer']> {
  const client = useValueStreamClient();
  const { entity: path, query } = question;
  return useAnswer(keyOf('handovers', question), async signal =>
    readAnswer(
      await client.GET(`${ENTITY}/handovers`, {
        params: { path, query },
        signal,
      }),
    ),
  );
}
