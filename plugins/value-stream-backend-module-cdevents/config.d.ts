export interface Config {
  valueStream?: {
    /** CDEvents. */
    cdevents?: {
      /** Whether the log is published to Backstage's events service, topic `cdevents`. Default `false`. */
      publish?: boolean;
    };
  };
}
