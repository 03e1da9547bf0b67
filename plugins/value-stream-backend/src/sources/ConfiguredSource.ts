import { SchedulerServiceTaskScheduleDefinition } from '@backstage/backend-plugin-api';
import {
  Connector,
  SourceInfo,
} from '@value-stream/backstage-plugin-value-stream-node';

/** A source of configuration that is fit to run. */
export interface ConfiguredSource {
  readonly info: SourceInfo;
  readonly connector: Connector;
  /** As the connector read them. */
  readonly options: unknown;
  readonly secrets: readonly string[];
  readonly credentials: Readonly<Record<string, string>>;
  /** Of the source's own where it has a proxy or certificates of its own. */
  readonly fetch?: typeof fetch;
  readonly schedule: SchedulerServiceTaskScheduleDefinition;
}

/** A source of configuration that cannot run, and why. */
export interface BrokenSource {
  readonly id: string;
  readonly connector: string;
  readonly message: string;
  readonly whatToDo: string;
}
