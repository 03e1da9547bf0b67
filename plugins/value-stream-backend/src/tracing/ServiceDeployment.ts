import { Instant } from '@value-stream/flow-engine';

/** A deployment of a service, as what follows from time needs it. */
export interface ServiceDeployment {
  readonly key: string;
  readonly service: string;
  readonly environment: string;
  readonly revision: string;
  /** The first thing known of it. */
  readonly beganAt: Instant;
  readonly succeededAt?: Instant;
  readonly rolledBackAt?: Instant;
  /** Whether commits came with it; undefined where no commits of the service are known. */
  readonly brought?: boolean;
}
