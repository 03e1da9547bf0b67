import { CompoundEntityRef } from '@backstage/catalog-model';
import { ApiSchemas } from '@value-stream/backstage-plugin-value-stream-common';
import {
  Answer,
  readAnswer,
  useAnswer,
  useValueStreamClient,
  ViewQuery,
} from '@value-stream/backstage-plugin-value-stream-react';
import { DependencyKind, DependencyView } from './useDependencyView';

/** How dependencies are asked about. */
export type DependencyQuestion = ViewQuery &
  Pick<DependencyView, 'depth' | 'between'> & {
    readonly evidence?: DependencyKind[];
  };

/** Whom an entity waits for and who waits for it. */
export function useDependencies(
  entity: CompoundEntityRef,
  query: DependencyQuestion,
): Answer<ApiSchemas['DependenciesAnswer']> {
  const client = useValueStreamClient();
  return useAnswer(
    JSON.stringify(['dependencies', entity, query]),
    async signal =>
      readAnswer(
        await client.GET('/entities/{kind}/{namespace}/{name}/dependencies', {
          params: { path: entity, query },
          signal,
        }),
      ),
  );
}

/** What holds its items up now. */
export function useOpenBlockers(
  entity: CompoundEntityRef,
  { clock, stream, between }: DependencyQuestion,
): Answer<ApiSchemas['OpenBlockersAnswer']> {
  const client = useValueStreamClient();
  const query = { clock, between, ...(stream && { stream }) };
  return useAnswer(JSON.stringify(['blockers', entity, query]), async signal =>
    readAnswer(
      await client.GET(
        '/entities/{kind}/{namespace}/{name}/dependencies/blockers',
        { params: { path: entity, query }, signal },
      ),
    ),
  );
}
