import { Unusable } from '@value-stream/backstage-plugin-value-stream-node';

const OF_EVENT = new Map([
  ['triggered', 'detected'],
  ['acknowledged', 'acknowledged'],
  ['escalated', 'escalated'],
  ['resolved', 'resolved'],
  ['reopened', 'reopened'],
  ['priority_updated', 'x:priority-changed'],
]);

const OF_LOG_ENTRY = new Map([
  ['trigger', 'detected'],
  ['acknowledge', 'acknowledged'],
  ['escalate', 'escalated'],
  ['resolve', 'resolved'],
  ['reopen', 'reopened'],
  ['unacknowledge', 'x:unacknowledged'],
  ['assign', 'x:reassigned'],
  ['delegate', 'x:delegated'],
  ['priority_change', 'x:priority-changed'],
  ['priority_update', 'x:priority-changed'],
  ['urgency_change', 'x:urgency-changed'],
  ['snooze', 'x:snoozed'],
  ['status_update', 'x:status-update-published'],
]);

/**
 * The verb for an event type of a v3 webhook. What the model has no word for
 * keeps PagerDuty's, marked by `x:`.
 *
 * @throws Unusable where it is no event of an incident.
 */
export function verbOfEvent(type: string): string {
  const word = /^incident\.([a-z_.]{1,80})$/.exec(type)?.[1];
  if (!word) {
    throw new Unusable('the event is of no type that PagerDuty documents');
  }
  return OF_EVENT.get(word) ?? `x:${word.replace(/[._]+/g, '-')}`;
}

/** The verb for a type of log entry; undefined for one that is not kept, such as notifications and notes. */
export function verbOfLogEntry(type: string): string | undefined {
  return OF_LOG_ENTRY.get(type.replace(/_log_entry(_reference)?$/, ''));
}
