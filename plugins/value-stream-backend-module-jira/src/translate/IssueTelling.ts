import { Instant } from '@value-stream/flow-engine';
import { FieldIds } from '../options/JiraOptions';
import { Creation } from './createdActivity';
import { IssueBody, JiraContext } from './IssueBody';
import { StatusById } from './readStatus';
import { History } from './History';

/** What an issue and a part of its changelog are told with. */
export interface IssueTelling {
  readonly issue: IssueBody;
  readonly histories: readonly History[];
  readonly observedAt: Instant;
  readonly custom: FieldIds;
  readonly context: JiraContext;
  readonly statusById: StatusById;
  /** How it began, where that is told. */
  readonly created?: Creation;
  /** Whether nothing came before these histories. */
  readonly fromStart: boolean;
}
