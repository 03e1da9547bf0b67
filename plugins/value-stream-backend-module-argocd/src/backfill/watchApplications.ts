import {
  Fields,
  ToolAnswerError,
  ToolClient,
  Unusable,
} from '@value-stream/backstage-plugin-value-stream-node';
import { setTimeout as sleep } from 'node:timers/promises';
import { Listed, LISTED_FIELDS, readListed } from './listApplications';

/** How changes are gathered. */
export interface WatchSettings {
  /** Changes of this time are given together. */
  readonly gatherMs: number;
  /** After this time without changes an empty batch is given, so that whoever reads can stop. */
  readonly heartbeatMs: number;
}

/**
 * What the stream of changes tells of applications, in batches, each
 * application once: with server-sent events or a line of JSON for each change
 * since `version`. Ends quietly with `until`, or when Argo CD ends it.
 *
 * @param version - `resourceVersion` of the listing after which it begins
 * @throws as the client's `stream`
 */
export async function* watchApplications(
  client: ToolClient,
  version: string,
  until: AbortSignal,
  { gatherMs, heartbeatMs }: WatchSettings,
): AsyncGenerator<readonly Listed[]> {
  const closing = new AbortController();
  const changes = client
    .stream(
      'api/v1/stream/applications',
      AbortSignal.any([until, closing.signal]),
      {
        query: {
          resourceVersion: version,
          fields: [
            'type',
            ...LISTED_FIELDS.map(field => `application.${field}`),
          ]
            .map(field => `result.${field}`)
            .join(','),
        },
      },
    )
    [Symbol.asyncIterator]();
  let gathered = new Map<string, Listed>();
  let next = changes.next();
  try {
    for (;;) {
      const timer = new AbortController();
      const change = await Promise.race([
        next,
        sleep(gathered.size ? gatherMs : heartbeatMs, undefined, {
          signal: timer.signal,
        }),
      ]).finally(() => timer.abort());
      if (change === undefined) {
        yield [...gathered.values()];
        gathered = new Map();
      } else if (change.done) {
        yield [...gathered.values()];
        return;
      } else {
        for (const listed of changedIn(change.value)) {
          gathered.set(listed.id, listed);
        }
        next = changes.next();
      }
    }
  } finally {
    closing.abort();
    await changes.return?.(undefined).catch(() => undefined);
  }
}

/** A deleted application says nothing: its facts stay. */
function changedIn(value: unknown): readonly Listed[] {
  try {
    const change = Fields.of(value);
    const result = change.object('result');
    if (!result) {
      throw new ToolAnswerError('Argo CD ended its stream with an error');
    }
    return result.is('type', 'DELETED')
      ? []
      : readListed(result.value('application'), true);
  } catch (error) {
    throw error instanceof Unusable
      ? new ToolAnswerError('Argo CD streamed what is no change', error)
      : error;
  }
}
