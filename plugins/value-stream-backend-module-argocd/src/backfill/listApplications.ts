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
export const LISTED_FIELDS = [
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
];

/** All applications in brief. */
export interface Listing {
  readonly listed: readonly Listed[];
  /** After which the stream of changes begins; undefined where Argo CD does not say. */
  readonly version?: string;
}

/** An application of the listing. */
export interface Listed extends ListedApplication {
  /** `<namespace>/<name>` */
  readonly id: string;
  /** Changes where something happened to it; undefined where the listing tells too little. */
  readonly mark?: string;
}

/** @throws as the client's `get` */
export async function listApplications(client: ToolClient): Promise<Listing> {
  const { body } = await client.get('api/v1/applications', {
    query: {
      fields: [
        'metadata.resourceVersion',
        ...LISTED_FIELDS.map(field => `items.${field}`),
      ].join(','),
    },
  });
  const list =
    typeof body === 'object' && body !== null
      ? (body as { items?: unknown; metadata?: { resourceVersion?: unknown } })
      : undefined;
  const items = list && (list.items ?? []);
  if (!Array.isArray(items)) {
    throw new ToolAnswerError('Argo CD answered no list of applications');
  }
  // An older Argo CD leaves out fields it does not know.
  const tellsEnough = items.some(
    item => item?.status?.operationState?.startedAt && item.status.health,
  );
  const version = list?.metadata?.resourceVersion;
  return {
    listed: items
      .flatMap(item => readListed(item, tellsEnough))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    ...(typeof version === 'string' && version && { version }),
  };
}

/**
 * An application in brief; none where it has no name.
 *
 * @param tellsEnough - whether what is missing in it is missing in Argo CD, too
 */
export function readListed(item: any, tellsEnough: boolean): readonly Listed[] {
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
