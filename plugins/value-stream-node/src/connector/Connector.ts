import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Activity,
  Attributes,
  Instant,
  LinkRelation,
  ObjectKind,
} from '@value-stream/flow-engine';

/**
 * A connector: everything the suite has to know of one tool. A plain object,
 * registered through {@link valueStreamConnectorsExtensionPoint}.
 *
 * `translate` is the only place where a tool's words become activities; what a
 * webhook delivers and what `backfill` reads both go through it, so that one
 * fact is one activity whichever way it came.
 *
 * @public
 */
export interface Connector<Options = unknown> {
  /** Name used as `connector:` in configuration, for example `git`. */
  readonly id: string;
  /** Rises when `translate` gives other facts for the same payload. */
  readonly version: number;
  readonly title: string;
  /** Entity annotations that select which data to read, for example `backstage.io/source-location`. */
  readonly annotations: readonly string[];
  /**
   * Checks and completes `options` of the source in configuration.
   *
   * @throws InputError that names the option and what to write instead.
   */
  readOptions(options: unknown): Options;
  /**
   * Turns one payload into facts. Pure: the same payload and context give the
   * same facts. What it does not understand it refuses by name; it never
   * throws for a payload's content.
   */
  translate(
    payload: ConnectorPayload,
    context: TranslateContext<Options>,
  ): Translation;
  /**
   * Reads the tool's history page by page, newest first where the tool allows.
   * Each page is committed together with its cursor; after a stop the next
   * call gets the last committed cursor. A page may be empty: it then only
   * moves the cursor or reports a state.
   *
   * @throws SourceError where the whole source cannot be read, with what to do.
   */
  backfill?(
    scope: SourceScope<Options>,
    cursor: Cursor | undefined,
    context: BackfillContext,
  ): AsyncIterable<BackfillPage>;
  /** Accepts deliveries by HTTP. A connector without it answers 404 to webhooks. */
  readonly webhook?: WebhookHandler<Options>;
  /** Accepts files by HTTP. A connector without it answers 404 to uploads. */
  readonly upload?: UploadHandler<Options>;
}

/**
 * One payload of a tool: a webhook's body, one object of its API, some rows
 * of a file. JSON throughout, so that it can be kept and translated again.
 *
 * @public
 */
export interface ConnectorPayload {
  /** What kind of payload it is, in the tool's words: `commit`, `issues.opened`, `rows`. */
  readonly type: string;
  readonly body: unknown;
}

/** Where a fact was read. Of two versions of one fact, backfill is trusted over webhook. @public */
export type Origin = 'webhook' | 'backfill' | 'upload';

/** @public */
export interface TranslateContext<Options = unknown> {
  readonly source: SourceInfo;
  readonly options: Options;
  readonly origin: Origin;
  /** When the payload reached us; for facts that carry no time of their own. */
  readonly receivedAt: Instant;
  /** Keyed hash of a login or address. Names never leave `translate`. */
  hashActor(identity: string): string;
}

/** @public */
export interface SourceInfo {
  /** `id` of the source in configuration. */
  readonly id: string;
  readonly connector: string;
  readonly host?: string;
}

/**
 * An activity as a connector gives it: the pipeline derives `id` from
 * `identity` and `source` from the source it came from.
 *
 * @public
 */
export interface NewActivity extends Omit<Activity, 'id' | 'source'> {
  /** The native identity of the fact in the tool, without the source's id: `git:acme/api@<sha>:committed`. */
  readonly identity: string;
  /** The tool's revision of this fact, where it has one; the greater wins. */
  readonly revision?: number;
}

/**
 * What was seen of one object at an instant. An older fact never overwrites
 * a newer one, field by field.
 *
 * @public
 */
export interface ObjectFact {
  readonly key: string;
  readonly kind: ObjectKind;
  readonly observedAt: Instant;
  readonly title?: string;
  readonly url?: string;
  readonly type?: string;
  readonly originalType?: string;
  readonly originalStatus?: string;
  readonly attributes?: Attributes;
  /** Links that the tool itself states, from this object. */
  readonly links?: readonly NativeLink[];
  /** What ties the object to catalog entities. */
  readonly selectors?: readonly Selector[];
}

/** @public */
export interface NativeLink {
  readonly to: string;
  readonly relation: LinkRelation;
  /** Defaults to `native`. */
  readonly method?: string;
  /** 0 to 1, defaults to 1. */
  readonly confidence?: number;
  readonly evidence: string;
}

/**
 * Ties an object to the entities that carry this annotation with this value;
 * with `annotation: 'entity'` the value is an entity ref.
 *
 * @public
 */
export interface Selector {
  readonly annotation: string;
  readonly value: string;
}

/** A part of a payload that could not be used. @public */
export interface Refusal {
  readonly reason: string;
  /** Line of the file, where there is one. */
  readonly line?: number;
  /** At most 200 characters of what was refused, without secrets or names. */
  readonly excerpt?: string;
}

/** @public */
export interface Translation {
  readonly activities: readonly NewActivity[];
  readonly objects: readonly ObjectFact[];
  readonly refused: readonly Refusal[];
}

/** Opaque to everyone but the connector; JSON. @public */
export type Cursor = Attributes;

/** @public */
export interface SourceScope<Options = unknown> {
  readonly source: SourceInfo;
  readonly options: Options;
  /** What the source's `credentials` in configuration hold, for example `token`. Never logged, kept or answered. */
  readonly credentials: Readonly<Record<string, string>>;
  /** Annotation values that catalog entities carry for this connector. */
  readonly selectors: readonly (Selector & { readonly entityRef: string })[];
}

/** @public */
export interface BackfillContext {
  /** Present time; injected so that tests can set it. */
  now(): Instant;
  readonly fetch: typeof fetch;
  readonly logger: LoggerService;
  readonly signal: AbortSignal;
  /** An ignored folder of this source's own, for clones and the like. */
  readonly workingDirectory: string;
}

/** @public */
export interface BackfillPage {
  readonly payloads: readonly ConnectorPayload[];
  readonly cursor: Cursor;
  readonly progress?: {
    readonly done: number;
    readonly total?: number;
    readonly unit: string;
  };
  /** States of parts of the source, for example one repository of several. Replaces the earlier list where present. */
  readonly states?: readonly PartState[];
  /**
   * With this page the last months of all parts are read, and what is older
   * follows: what was read so far is derived before it.
   */
  readonly recentRead?: boolean;
}

/** @public */
export interface PartState {
  readonly part: string;
  readonly state: 'ok' | 'warning' | 'failed';
  readonly message: string;
  readonly whatToDo?: string;
}

/** @public */
export interface WebhookRequest {
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Of the address, for tools that can send a token in no other way. */
  readonly query?: Readonly<Record<string, string | undefined>>;
  /** The bytes as received, for signatures. */
  readonly rawBody: Uint8Array;
}

/** @public */
export interface WebhookHandler<Options = unknown> {
  /**
   * Checks the delivery by the tool's own scheme against every secret.
   *
   * @param now - present time, for schemes that sign the time of sending
   * @throws AuthenticationError where no secret fits or the delivery is stale.
   */
  verify(
    request: WebhookRequest,
    secrets: readonly string[],
    options: Options,
    now: Instant,
  ): void;
  /** @throws InputError where the body is not what the tool sends. */
  read(request: WebhookRequest): ConnectorPayload;
}

/** @public */
export interface UploadHandler<Options = unknown> {
  /**
   * Splits a file into payloads of bounded size without holding it whole.
   *
   * @throws InputError where the file as a whole cannot be read; nothing of it is then kept.
   */
  split(
    content: AsyncIterable<Uint8Array>,
    file: { readonly name: string; readonly contentType?: string },
    options: Options,
  ): AsyncIterable<ConnectorPayload>;
}
