import {
  Fields,
  NewActivity,
} from '@value-stream/backstage-plugin-value-stream-node';
import { Attributes, Instant } from '@value-stream/flow-engine';
import { FieldIds } from '../options/JiraOptions';
import { IssueBody, JiraContext } from './IssueBody';
import { Actor } from './readActor';
import { StatusById } from './readStatus';

/** What a rule for one change is told. */
export interface Change {
  readonly field: string;
  readonly fieldId?: string;
  readonly item: Fields;
  readonly issue: IssueBody;
  readonly at: Instant;
  readonly by: Actor | undefined;
  /** Status of the issue after the history, where known. */
  readonly statusAfter: string;
  /** Team that the issue is with after the history, where known. */
  readonly teamAfter: string | undefined;
  readonly custom: FieldIds;
  readonly context: JiraContext;
  readonly statusById: StatusById;
}

/** What a change comes to. */
export interface ChangeFact {
  readonly verb: string;
  /** Foreign kind of what is no fact of the issue. */
  readonly kind?: `x:${string}`;
  readonly attributes: Attributes;
  /** Where it is another than the issue. */
  readonly subject?: string;
  readonly others?: NewActivity['objects'];
}
