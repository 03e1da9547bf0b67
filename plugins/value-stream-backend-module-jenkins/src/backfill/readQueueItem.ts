import { ToolRefusedError } from '@value-stream/backstage-plugin-value-stream-node';
import { Instant } from '@value-stream/flow-engine';
import { JenkinsSession } from './JenkinsSession';
import { ReadBuild } from './ReadBuild';

/** Jenkins remembers for this long what left its queue. */
const REMEMBERED_MS = 5 * 60_000;

/**
 * The queue's item of a build, where the build does not say itself how long it
 * waited and Jenkins still remembers.
 */
export async function readQueueItem(
  session: JenkinsSession,
  { queueId, timestamp, actions }: ReadBuild,
  now: Instant,
): Promise<unknown> {
  if (
    typeof queueId !== 'number' ||
    queueId <= 0 ||
    typeof timestamp !== 'number' ||
    now - timestamp > REMEMBERED_MS ||
    JSON.stringify(actions ?? null).includes('queuingDurationMillis')
  ) {
    return undefined;
  }
  try {
    const { body } = await session.client.get(
      `queue/item/${queueId}/api/json`,
      { query: { tree: 'inQueueSince' } },
    );
    return body;
  } catch (error) {
    if (!(error instanceof ToolRefusedError)) {
      throw error;
    }
    return undefined;
  }
}
