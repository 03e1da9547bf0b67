import { Instant } from '../model';

/** One successful attempt to put a revision of a service into an environment. @public */
export interface DeploymentSuccess {
  readonly key: string;
  readonly service: string;
  readonly environment: string;
  readonly revision: string;
  readonly at: Instant;
  /** When it was itself rolled back, where the tool says so. */
  readonly rolledBackAt?: Instant;
  /** Keys of the changes, or commits, that came into the environment with it. */
  readonly changes: readonly string[];
  /** First deployment of the service to the environment: what it contains is not its own. */
  readonly baseline: boolean;
}

/** A change, or a commit, on its way to production. @public */
export interface DeliveredChange {
  readonly key: string;
  /** Author date of its earliest original commit. */
  readonly authoredAt: Instant;
  readonly openedAt?: Instant;
  readonly firstReviewAt?: Instant;
  readonly mergedAt?: Instant;
  /** First success of a rollout that contains it; absent while undelivered. */
  readonly deliveredAt?: Instant;
  /** Paths it touched, where known. */
  readonly paths?: readonly string[];
  readonly bot?: boolean;
  readonly mergeCommit?: boolean;
  /** Delivered with a service's first deployment. */
  readonly baseline?: boolean;
  /** Keys of changes that it reverts or fixes, and of incidents that it fixes. */
  readonly repairs?: readonly string[];
}

/** @public */
export interface Incident {
  readonly key: string;
  readonly service: string;
  readonly detectedAt: Instant;
  readonly mitigatedAt?: Instant;
  readonly resolvedAt?: Instant;
  /** Paths that its fix touched, or that are known to have failed. */
  readonly paths?: readonly string[];
  /** Key of the deployment that it, or its fix, names as the cause. */
  readonly namedCause?: string;
}

/** How long after a rollout a failure counts as its own: 72 hours. @public */
export const INCIDENT_WINDOW_MS = 72 * 3_600_000;
