import { CdEvent } from '../spec/CdEvent';

/**
 * A CloudEvent in structured form.
 *
 * @public
 */
export interface StructuredCloudEvent {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly time: string;
  readonly subject: string;
  readonly datacontenttype: 'application/json';
  readonly data: CdEvent;
}

/**
 * An event within a CloudEvent, as the binding of CDEvents has it.
 *
 * @public
 */
export function toCloudEvent(event: CdEvent): StructuredCloudEvent {
  const { id, source, type, timestamp } = event.context;
  return {
    specversion: '1.0',
    id,
    source,
    type,
    time: timestamp,
    subject: event.subject.id,
    datacontenttype: 'application/json',
    data: event,
  };
}
