import { BackfillContext } from '../connector';
import { RequestGate } from './createRequestGate';

/**
 * Reads one tool's HTTP API for a backfill: JSON in, JSON out, one request at
 * a time, with one answer to each way in which tools fail.
 *
 * @public
 */
export interface ToolClient {
  /**
   * @param address - path below the base URL, or a whole URL of the same origin
   * @throws SourceError where the credentials are refused (401) or the tool cannot be reached
   * @throws ToolRefusedError where this one address is forbidden (403), missing (404, 410) or refused otherwise (4xx)
   * @throws SourceBusyError where the tool asks to wait longer than the client does
   * @throws ToolAnswerError where the tool fails or answers what is not JSON, after several attempts
   */
  get(address: string, request?: ToolRequest): Promise<ToolAnswer>;
  /** For what tools answer only by POST, such as GraphQL. Throws as `get`. */
  post(
    address: string,
    body: unknown,
    request?: ToolRequest,
  ): Promise<ToolAnswer>;
  /**
   * The values of an answer that goes on, one JSON value to a line or as
   * server-sent events: for tools that tell of changes as they happen. One
   * attempt; whoever reads it connects again. Ends when the tool ends it, or
   * quietly with `until`.
   *
   * @param until - ends the reading
   * @throws as `get`; ToolAnswerError where it breaks off
   */
  stream(
    address: string,
    until: AbortSignal,
    request?: ToolRequest,
  ): AsyncIterable<unknown>;
}

/** @public */
export interface ToolRequest {
  /** Undefined values are left out; lists are repeated. */
  readonly query?: Readonly<
    Record<string, string | number | boolean | readonly string[] | undefined>
  >;
  readonly headers?: Readonly<Record<string, string>>;
}

/** @public */
export interface ToolAnswer {
  /** The address that answered, after redirects. */
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON; undefined where there is no content. */
  readonly body: unknown;
}

/** @public */
export interface ToolClientOptions {
  /** The tool's name in sentences: `GitHub`. */
  readonly tool: string;
  readonly baseUrl: string;
  /** Sent with every request; asked anew for each, so that short-lived tokens stay fresh. */
  readonly headers?: () =>
    | Readonly<Record<string, string>>
    | Promise<Readonly<Record<string, string>>>;
  /** What to do where the credentials are refused, with the name of the setting and the least scopes. */
  readonly whenRefused: string;
  readonly context: Pick<
    BackfillContext,
    'fetch' | 'signal' | 'now' | 'logger'
  >;
  /**
   * Recognises a rate limit that the tool does not state as 429 with
   * `Retry-After`: ms to wait, or undefined where it is none.
   */
  readonly rateLimitMs?: (answer: {
    readonly status: number;
    readonly headers: Headers;
    readonly body: unknown;
  }) => number | undefined;
  /** Shared by clients that are under one limit; each attempt goes through it. */
  readonly gate?: RequestGate;
  /** Default 60,000. */
  readonly timeoutMs?: number;
  /** Greatest answer that is read. Default 64 MiB. */
  readonly maxBytes?: number;
  /** Waits between attempts, in ms; a tool's `Retry-After` goes before. Default 1 s, 4 s, 16 s. */
  readonly waitsMs?: readonly number[];
  /** Longest `Retry-After` that is waited for; a longer one makes the source busy. Default 60,000. */
  readonly longestWaitMs?: number;
}
