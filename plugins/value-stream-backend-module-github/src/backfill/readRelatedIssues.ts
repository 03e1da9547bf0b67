import { ConnectorPayload } from '@value-stream/backstage-plugin-value-stream-node';
import { Item } from './ApiList';
import { readTimelines } from './readTimelines';
import { Reading } from './Reading';

/** Events that say that two issues were related, or no longer are, but not to which other one. */
export const RELATING_EVENTS: ReadonlySet<string> = new Set([
  'parent_issue_added',
  'parent_issue_removed',
  'blocked_by_added',
  'blocked_by_removed',
]);

/**
 * The timelines of issues that events say were related: GitHub does not always
 * list an issue as updated by that.
 */
export async function readRelatedIssues(
  events: readonly Item[],
  reading: Reading,
): Promise<readonly ConnectorPayload[]> {
  const issues = new Map<unknown, Item>();
  for (const { event, issue } of events) {
    const { number } = (issue ?? {}) as Item;
    if (RELATING_EVENTS.has(String(event)) && Number.isSafeInteger(number)) {
      issues.set(number, issue as Item);
    }
  }
  return readTimelines([...issues.values()], reading);
}
