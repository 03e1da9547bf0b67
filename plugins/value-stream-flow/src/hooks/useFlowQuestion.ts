import { CompoundEntityRef } from '@backstage/catalog-model';
import { ApiPaths } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useValueStreamClient,
  ViewQuery,
} from '@value-stream/backstage-plugin-value-stream-react';

const BASE = '/entities/{kind}/{namespace}/{name}';

type Question =
  | 'flow'
  | 'flow-times'
  | 'throughput'
  | 'cumulative-flow'
  | 'ageing'
  | 'forecast'
  | 'delivery';

type AnswerOf<Q extends Question> =
  ApiPaths[`/entities/{kind}/{namespace}/{name}/${Q}`]['get']['responses'][200]['content']['application/json'];

/** One question about the flow of an entity, under the view that is chosen. */
export function useFlowQuestion<Q extends Question>(
  question: Q,
  entity: CompoundEntityRef,
  query:
    | (ViewQuery & { readonly items?: number; readonly days?: number })
    | Pick<ViewQuery, 'from' | 'to' | 'stream'>,
): Answer<AnswerOf<Q>> {
  const client = useValueStreamClient();
  return useAnswer(
    JSON.stringify([question, entity, query]),
    async signal =>
      readAnswer(
        await client.GET(`${BASE}/${question}` as `${typeof BASE}/flow`, {
          params: { path: entity, query },
          signal,
        }),
      ) as unknown as AnswerOf<Q>,
  );
}
