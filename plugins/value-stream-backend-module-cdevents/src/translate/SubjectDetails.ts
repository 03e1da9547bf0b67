import { Attributes } from '@value-stream/flow-engine';

/** What an event's content says of its subject, in the words of the delivery model. */
export interface SubjectDetails {
  /** Of the activity. */
  readonly activity: Attributes;
  /** Of the object. */
  readonly object: Attributes;
  readonly title?: string;
  readonly url?: string;
  readonly originalType?: string;
  readonly originalStatus?: string;
}
