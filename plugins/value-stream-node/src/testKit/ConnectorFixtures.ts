import {
  BackfillContext,
  ConnectorPayload,
  Origin,
  SourceInfo,
  SourceScope,
  WebhookRequest,
} from '../connector';
import { Instant } from '@value-stream/flow-engine';

/**
 * What a connector's tests give to the kit: recorded payloads, and how to run
 * its backfill and upload against recorded answers.
 *
 * @public
 */
export interface ConnectorFixtures {
  readonly source?: Partial<SourceInfo>;
  /** `options` as written in configuration. */
  readonly options: unknown;
  /** Recorded payloads that are all understood. */
  readonly payloads: readonly ConnectorPayload[];
  /**
   * Identities that the payloads give, in any order. Written down once: the
   * log is keyed by them, so they never change again.
   */
  readonly identities: readonly string[];
  /** Facts that arrive in more than one way: each way must give the same. */
  readonly sameFacts?: readonly SameFact[];
  /** Logins, names and addresses in the fixtures; none may leave `translate`. */
  readonly people: readonly string[];
  /** Secrets in options and answers; none may leave the connector. */
  readonly secrets?: readonly string[];
  /** Sets up a backfill that gives at least three pages; called anew for each check. */
  readonly backfill?: () => Promise<BackfillFixture>;
  /** A file to upload. */
  readonly upload?: {
    readonly name: string;
    readonly content: string | Uint8Array;
  };
  /** A genuine delivery and the secret it was signed with. */
  readonly webhook?: {
    readonly request: WebhookRequest;
    readonly secret: string;
    /** When it was sent, for schemes that refuse stale deliveries. */
    readonly sentAt?: Instant;
    /** The tool sends a token and signs nothing, so that a changed body cannot be told. */
    readonly tokenOnly?: boolean;
  };
}

/** @public */
export interface SameFact {
  readonly name: string;
  readonly ways: readonly {
    readonly origin: Origin;
    readonly payload: ConnectorPayload;
  }[];
}

/** @public */
export interface BackfillFixture {
  readonly selectors?: SourceScope['selectors'];
  readonly credentials?: SourceScope['credentials'];
  readonly context?: Partial<
    Pick<BackfillContext, 'fetch' | 'now' | 'workingDirectory'>
  >;
  /** Needed where the backfill asks a tool over HTTP: one part of several, at which the kit lets the tool fail. */
  readonly faults?: {
    /** Whether a request reads this part: its list, best from the second page on. */
    readonly at: (url: URL) => boolean;
    /** Whether a payload may be missing while it cannot be read. */
    readonly of: (payload: ConnectorPayload) => boolean;
    /** What the tool answers where the part has another name by now; undefined for answers that stay. Left out where names never change. */
    readonly renamed?: (url: URL, body: any) => unknown;
  };
  cleanUp?(): void | Promise<void>;
}
