import { CompoundEntityRef, parseEntityRef } from '@backstage/catalog-model';
import {
  ApiPaths,
  ApiSchemas,
  ValueStreamClient,
} from '@value-stream/backstage-plugin-value-stream-common';
import { readAnswer } from '@value-stream/backstage-plugin-value-stream-react';
import { DependencyQuestion } from '../hooks/useDependencies';
import { EdgeChoice } from '../hooks/useDependencyView';

const PATH = '/entities/{kind}/{namespace}/{name}/dependencies/items';

type Query = NonNullable<ApiPaths[typeof PATH]['get']['parameters']['query']>;

/** Whose page knows an edge, and from which side. */
export interface EdgeQuestion {
  readonly entity: CompoundEntityRef;
  readonly query: Query;
}

/**
 * How an edge is asked about: on the page of the entity where it is one of its
 * own, else on that of who waits.
 */
export function edgeQuestion(
  edge: EdgeChoice,
  entityRef: string,
  { depth, ...query }: DependencyQuestion,
): EdgeQuestion {
  if (edge.to === entityRef && edge.from !== entityRef) {
    return {
      entity: parseEntityRef(entityRef),
      query: { ...query, party: edge.from, direction: 'waited-for-by' },
    };
  }
  const own = edge.from === entityRef;
  const { stream, type, team, label, ...rest } = query;
  return {
    entity: parseEntityRef(own ? entityRef : edge.from),
    // What narrows the entity's own items says nothing of another's.
    query: {
      ...(own ? query : rest),
      party: edge.to,
      direction: 'waits-for',
    },
  };
}

/**
 * A page of the items behind an edge.
 *
 * @throws AnswerError where the API refuses
 */
export async function askEdge(
  client: ValueStreamClient,
  { entity, query }: EdgeQuestion,
  page: { readonly limit: number; readonly offset: number },
  signal?: AbortSignal,
): Promise<ApiSchemas['DependencyEvidenceAnswer']> {
  return readAnswer(
    await client.GET(PATH, {
      params: { path: entity, query: { ...query, ...page } },
      signal,
    }),
  );
}
