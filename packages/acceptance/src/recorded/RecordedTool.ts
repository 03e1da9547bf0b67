import {
  Connector,
  ConnectorPayload,
} from '@value-stream/backstage-plugin-value-stream-node';

/** A tool of which real payloads were recorded. */
export interface RecordedTool {
  readonly connector: Connector<any>;
  /** As in configuration. */
  readonly source: {
    readonly id: string;
    readonly connector: string;
    readonly host?: string;
    readonly options?: object;
  };
  /**
   * Reads what was recorded.
   *
   * @param data - folder of all recordings
   */
  read(data: string): Promise<{
    /** What the backfill makes of it. */
    readonly backfill: readonly ConnectorPayload[];
    /** What was delivered. */
    readonly webhook: readonly ConnectorPayload[];
  }>;
}
