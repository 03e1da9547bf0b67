import {
  BackfillContext,
  ConnectorPayload,
  PartState,
  SourceScope,
} from '@value-stream/backstage-plugin-value-stream-node';
import { PagerDutyOptions } from '../options/PagerDutyOptions';
import { PagerDutyApi } from './PagerDutyApi';
import { PagerDutyCursor } from './PagerDutyCursor';

/** Some payloads, where the source then stands, and what became known of its parts. */
export interface ReadingStep {
  readonly payloads: readonly ConnectorPayload[];
  readonly position: PagerDutyCursor;
  readonly states: readonly PartState[];
}

/** What reading needs. */
export interface ReadingContext {
  readonly api: PagerDutyApi;
  readonly scope: SourceScope<PagerDutyOptions>;
  readonly context: BackfillContext;
  readonly pageSize: number;
}
