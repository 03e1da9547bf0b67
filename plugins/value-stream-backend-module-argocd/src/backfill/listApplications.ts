import {
  ToolAnswerError,
  ToolClient,
} from '@value-stream/backstage-plugin-value-stream-node';
import { createHash } from 'node:crypto';
import { ListedApplication } from '../selection/EntityQuery';

/**
 * What is asked of each application in the listing; Argo CD answers it whole,
 * without pages.
 */
const FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'metadata.creationTimestamp',
  'spec',
  'status.operationState.startedAt',
  'status.operationState.finishedAt',
  'status.operationState.phase',
  'status.health',
  'status.summary',
]
  .map(field => `items.${field}`)
  .join(',');

/** An application of the listing. */
export interface Listed extends ListedApplication {
  /** `<namespace>/<name>` */
  readonly id: string;
  /** Changes where something happened to it; undefined where the listing tells too little. */
  readonly mark?: string;
}

/** @throws as the client's `get` */
export async function listApplications(
  client: ToolClient,
): Promise<readonly Listed[]> {
  const { body } = await client.get('api/v1/applications', {
    query: { fields: FIELDS },
  });
  const items =
    typeof body === 'object' && body !== null
      ? (body as { items?: unknown }).items ?? []
      : undefined;
  if (!Array.isArray(items)) {
    throw new ToolAnswerError('Argo CD answered no list of applications');
  }
  // An older Argo CD leaves out fields it does not know.
  const tellsEnough = items.some(
    item => item?.status?.operationState?.startedAt && item.status.health,
  );
  return items
    .flatMap(item => readListed(item, tellsEnough))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readListed(item: any, tellsEnough: boolean): readonly Listed[] {
  const { name, namespace, labels, creationTimestamp } = item?.metadata ?? {};
  if (typeof name !== 'string' || !name) {
    return [];
  }
  const { spec, status } = item;
  const told = typeof namespace === 'string' && namespace ? namespace : '';
  return [
    {
      name,
      ...(told && { namespace: told }),
      ...(typeof spec?.project === 'string' && { project: spec.project }),
      labels: new Map(Object.entries((labels ?? {}) as Record<string, string>)),
      id: `${told}/${name}`,
      ...(tellsEnough && {
        mark: markOf([
          creationTimestamp,
          labels,
          spec?.project,
          spec?.destination,
          status?.operationState,
          status?.health,
          status?.summary?.images,
        ]),
      }),
    },
  ];
}

/** A short text that is other for other content. */
export function markOf(content: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(content))
    .digest('base64')
    .slice(0, 12);
}
